package org.doorstep.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/** Surveys a person was invited to, and what staff do about the answers; somebody else's are not there. */
public interface Surveys {

    /** The longest a note of what was agreed may be, in characters as people count them. */
    int AGREED_LIMIT = 500;

    Mono<SurveyView> find(CurrentUser user, String reference);

    /** Takes the answers, once. */
    Mono<Outcome> answer(CurrentUser user, String reference, Map<String, String> fields);

    /** What was answered, for staff who ring residents; empty for everybody else and while nobody has answered. */
    Mono<AnsweredSurvey> answered(CurrentUser staff, String reference);

    /**
     * Somebody rang the unhappy person. Spoken with, the promise is kept, once; when nobody answered the call is still owed, and
     * that it was tried is on the repair's record.
     *
     * @param agreed   what was agreed, in staff's words; they and the resident read it on the case
     * @param answered whether somebody answered; then what was agreed must be there
     */
    Mono<FollowUp> followedUp(CurrentUser staff, String reference, String agreed, boolean answered);

    sealed interface Outcome {

        /** @param callBy when we ring to ask why, for an unhappy answer */
        record Taken(Optional<Instant> callBy) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** There are other answers already, and those count. */
        record AnsweredBefore() implements Outcome {}

        record NotHere() implements Outcome {}
    }

    /** What became of writing down a follow-up. */
    sealed interface FollowUp {

        record Kept() implements FollowUp {}

        record Wrong(Problem problem) implements FollowUp {}

        record NotHere() implements FollowUp {}
    }
}
