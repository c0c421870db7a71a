package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Consultations before big works and long agreements. One is seen by everybody whose lease bears a part of it, once its
 * first notice was sent, and by the leasehold team; for everybody else it is not there.
 */
public interface Consultations {

    /** How many letters an answer may have. */
    int WORDS_LIMIT = 4_000;

    /** How many estimates one form takes. */
    int OFFERS = 4;

    /** The latest first. */
    Mono<List<ConsultationCard>> list(CurrentUser user);

    Mono<ConsultationView> find(CurrentUser user, String reference);

    /** The notice of a step as it was served, for whoever sees the consultation and Doorstep's own jobs; empty before it was. */
    Mono<ServedNotice> notice(CurrentUser user, String reference, Stage stage, Locale locale);

    /** Whether the caller plans consultations and takes their steps. */
    boolean plans(CurrentUser user);

    /**
     * The leasehold team plans one.
     *
     * @param fields kind, schedule, title, what, why, details, dearest, months, public
     */
    Mono<Begun> begin(CurrentUser staff, Map<String, String> fields);

    /**
     * A leaseholder says what they think, or names a contractor; said twice, kept once. The team and the contact centre write down
     * for a lease what came by letter or telephone, and by the day it came it is judged.
     *
     * @param fields kind, words; of staff also lease and came
     */
    Mono<Said> say(CurrentUser user, String reference, Map<String, String> fields);

    /**
     * The leasehold team takes a step: sends a notice, writes down the contract, gives reasons, or the tribunal's order; or that somebody
     * whom leaseholders named was asked for an estimate.
     *
     * @param fields step, version, and what the step needs
     */
    Mono<Moved> move(CurrentUser staff, String reference, Map<String, String> fields);

    /**
     * The leasehold team replies to what somebody said.
     *
     * @param fields observation, words
     */
    Mono<Replied> reply(CurrentUser staff, String reference, Map<String, String> fields);

    sealed interface Begun {
        record Planned(String reference) implements Begun {}

        record Wrong(List<Problem> problems) implements Begun {}

        record NotHere() implements Begun {}
    }

    sealed interface Said {
        record Taken() implements Said {}

        record Wrong(List<Problem> problems) implements Said {}

        /** No days run now. */
        record Closed() implements Said {}

        record NotHere() implements Said {}
    }

    sealed interface Moved {
        record Done() implements Moved {}

        record Wrong(List<Problem> problems) implements Moved {}

        /** @param from the first day on which the step may be taken */
        record TooEarly(LocalDate from) implements Moved {}

        /** It was done before, or another step comes first. */
        record NotNow() implements Moved {}

        /** Somebody else changed it since the caller looked. */
        record ChangedMeanwhile() implements Moved {}

        record NotHere() implements Moved {}
    }

    sealed interface Replied {
        record Sent() implements Replied {}

        record Wrong(List<Problem> problems) implements Replied {}

        /** Somebody answered it already. */
        record AnsweredBefore() implements Replied {}

        record NotHere() implements Replied {}
    }
}
