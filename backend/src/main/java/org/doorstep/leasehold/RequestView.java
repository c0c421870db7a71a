package org.doorstep.leasehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.standards.PromiseView;

/**
 * What a leaseholder asked, and what came of it.
 *
 * @param year     of the charges that a summary is of, by the calendar year it begins in
 * @param told     of a summary: whether the statement of its year is here, so that it shows the costs one by one
 * @param former   whether whoever asked has left the lease, so that their words and the answer's are empty for whom it is now
 * @param words    theirs; may be empty but for a question
 * @param answer   empty while it waits
 * @param promises until when it is answered, the earliest first
 */
public record RequestView(
        String reference, RequestKind kind, String lease, int year, boolean told, boolean former, String words, Instant asked, Optional<RequestAnswer> answer,
        List<PromiseView> promises) {

    public RequestView {
        promises = List.copyOf(promises);
    }

    /**
     * @param seeing      when and where the bills can be seen, for an inspection
     * @param certificate of a summary
     */
    public record RequestAnswer(String words, Instant at, Optional<Seeing> seeing, Optional<Certificate> certificate) {

        /** For whoever has the lease after those who were answered. */
        public RequestAnswer withoutWords() {
            return new RequestAnswer("", at, seeing, certificate);
        }
    }

    /** Who certified a summary of costs as a qualified accountant, and on which day. */
    public record Certificate(String by, LocalDate on) {}

    /** @param closes the last day */
    public record Seeing(LocalDate opens, LocalDate closes, String place) {}
}
