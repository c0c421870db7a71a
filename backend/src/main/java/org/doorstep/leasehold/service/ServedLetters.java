package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.contact.Contact;
import org.doorstep.contact.NoticeKind;
import org.doorstep.leasehold.service.LeaseLetterStore.Letter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Letters that count from the day they are served: to a lease, once one to somebody it names leaves the house (backend/docs/adr/0086), and
 * no more once they were given up (backend/docs/adr/0099).
 */
@Component
class ServedLetters {

    private final LeaseLetterStore letters;
    private final Contact contact;
    private final LeaseYears years;

    ServedLetters(LeaseLetterStore letters, Contact contact, LeaseYears years) {
        this.letters = letters;
        this.contact = contact;
        this.years = years;
    }

    /** Whether a letter of a kind to one of them would leave now. */
    Mono<Boolean> reached(NoticeKind kind, List<String> people) {
        return Flux.fromIterable(people).filterWhen(person -> contact.leavesTheHouse(BillPosting.SYSTEM, kind, person)).hasElements();
    }

    /**
     * Writes a letter of today down, in the caller's transaction.
     *
     * @param name as its notices have it
     * @return whether it reaches anybody; else nobody is asked or told by it
     */
    Mono<Boolean> written(NoticeKind kind, UUID paper, String lease, String name, List<String> people) {
        return written(kind, List.of(paper), lease, name, people);
    }

    /** The same of one that is about several papers. */
    Mono<Boolean> written(NoticeKind kind, List<UUID> papers, String lease, String name, List<String> people) {
        return reached(kind, people).flatMap(reached -> letters.written(
                new Letter(kind, papers.getFirst(), lease, name, Optional.of(years.served(years.today())).filter(_ -> reached)), papers, years.today()).thenReturn(reached));
    }
}
