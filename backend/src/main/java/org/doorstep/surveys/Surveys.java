package org.doorstep.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/** Surveys a person was invited to; somebody else's are not there. */
public interface Surveys {

    Mono<SurveyView> find(CurrentUser user, String reference);

    /** Takes the answers, once. */
    Mono<Outcome> answer(CurrentUser user, String reference, Map<String, String> fields);

    sealed interface Outcome {

        /** @param callBy when we ring to ask why, for an unhappy answer */
        record Taken(Optional<Instant> callBy) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
