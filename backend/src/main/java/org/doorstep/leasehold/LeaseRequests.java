package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * What leaseholders ask the leasehold team. A request for costs is everybody's whom the lease names; a question is only its
 * asker's; the team sees all. For everybody else nothing is there.
 */
public interface LeaseRequests {

    /** How many letters a question, and an answer, may have. */
    int WORDS_LIMIT = 4_000;

    /** How many letters the place where bills are shown may have. */
    int PLACE_LIMIT = 200;

    /** How many letters the name of whoever certified a summary may have. */
    int CERTIFIED_LIMIT = 200;

    /** How many that wait are listed at once. */
    int LISTED = 100;

    /** Of one lease; empty when it is not there. */
    Mono<OfLease> of(CurrentUser user, String lease);

    Mono<RequestView> find(CurrentUser user, String reference);

    /** Those nobody has answered, the longest waiting first; only for the team. */
    Mono<List<RequestView>> waiting(CurrentUser staff);

    /** Summaries whose figures are others now than those that were certified, the newest of each lease and year; only for the team. */
    Mono<List<ChangedSummary>> changed(CurrentUser staff);

    /** @param certificate of the figures as they were */
    record ChangedSummary(String reference, String lease, int year, RequestView.Certificate certificate) {}

    /**
     * A leaseholder asks, or who acts for them. The team and the contact centre write down what came by letter or telephone, and its clock runs
     * from the day it came.
     *
     * @param fields kind and words; of staff also came (a day as 2026-11-24) and person (a reference; nothing for whom the lease names first)
     */
    Mono<Asked> ask(CurrentUser user, String lease, Map<String, String> fields);

    /**
     * The team answers. A summary is the costs of its year: their statement is here, or what is written or sent by post holds them. Where more than four homes
     * pay it is none without an accountant's certificate.
     *
     * @param fields words, and for an inspection: opens (a day as 2026-11-24) and place; for a summary: enclosed (yes), certifiedBy and certifiedOn (a day)
     */
    Mono<Answered> answer(CurrentUser staff, String reference, Map<String, String> fields);

    /**
     * @param requests  the newest first
     * @param year      that a summary would be of: the last one that ended
     * @param seeUntil  the last day to ask for the bills; empty: there is no summary to see them of, or it is too late
     */
    record OfLease(String lease, String home, List<RequestView> requests, int year, Optional<LocalDate> seeUntil) {

        public OfLease {
            requests = List.copyOf(requests);
        }
    }

    sealed interface Asked {
        /** Kept, or found: the same was asked before and waits, or the bills of that summary were. */
        record Taken(String reference) implements Asked {}

        record Wrong(List<Problem> problems) implements Asked {}

        /** The bills can be asked for within six months of a summary, and there is none, or it is older. */
        record NoSummary() implements Asked {}

        record NotHere() implements Asked {}
    }

    sealed interface Answered {
        record Sent() implements Answered {}

        record Wrong(List<Problem> problems) implements Answered {}

        record AnsweredBefore() implements Answered {}

        record NotHere() implements Answered {}
    }
}
