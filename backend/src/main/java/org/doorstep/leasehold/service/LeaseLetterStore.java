package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.contact.NoticeKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The last letter of each paper to each lease, and whether it counts. */
public interface LeaseLetterStore {

    /** One letter of one or more papers, a row each, in place of the one before. Of one that reaches nobody as the one before did not, the first day stays. */
    Mono<Void> written(Letter letter, Collection<UUID> papers, LocalDate today);

    /** Letters of a paper that count; of one that told of several each is here once. */
    Flux<Letter> served(NoticeKind kind, UUID paper);

    /** It counts no more, of none of its papers: what it asked for and told of goes with it. Nothing where another was written since. */
    Mono<Void> gone(Letter letter, String why, LocalDate today);

    /** What reached nobody and may still go, since a day, the earliest first. Bills of the yearly charges have a list of their own. */
    Flux<Unserved> unserved(LocalDate since, int most);

    /** The same of these papers alone, whether they may still go or not. */
    Flux<Unserved> unservedOf(Collection<UUID> papers);

    /** There is nothing to send any more. */
    Mono<Void> over(Unserved letter);

    /**
     * @param paper  what it is about: a bill, a cost, a consultation, by the inner id
     * @param name   as its notices have it
     * @param served the day it counts from; empty: it reaches nobody
     */
    record Letter(NoticeKind kind, UUID paper, String lease, String name, Optional<LocalDate> served) {}

    /**
     * @param reference names the paper: the bill of works, the cost, the consultation
     * @param why       {@code no-address}, {@code given-up}, {@code refused} or {@code kept-back}
     */
    record Unserved(NoticeKind kind, UUID paper, String lease, String reference, String why, LocalDate since) {

        public static final String NO_ADDRESS = "no-address";
        static final String GIVEN_UP = "given-up";
        static final String REFUSED = "refused";
        static final String KEPT_BACK = "kept-back";

        /** Whether another letter may do better: nobody refused this one (backend/docs/adr/0086). */
        boolean again() {
            return !why.equals(REFUSED);
        }
    }
}
