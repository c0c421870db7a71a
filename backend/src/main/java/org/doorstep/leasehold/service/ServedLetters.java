package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final AbroadPost post;
    private final LeaseYears years;

    ServedLetters(LeaseLetterStore letters, Contact contact, AbroadPost post, LeaseYears years) {
        this.letters = letters;
        this.contact = contact;
        this.post = post;
        this.years = years;
    }

    /** Whether a letter of a kind to one of them would leave now. */
    Mono<Boolean> reached(NoticeKind kind, List<String> people) {
        return leaves(kind, people).hasElements();
    }

    private Flux<String> leaves(NoticeKind kind, List<String> people) {
        return Flux.fromIterable(people).filterWhen(person -> contact.leavesTheHouse(BillPosting.SYSTEM, kind, person));
    }

    /**
     * Writes a letter of today down, in the caller's transaction.
     *
     * @param name as its notices have it
     * @return the day it counts from; empty where it reaches nobody: nobody is asked or told by it
     */
    Mono<LocalDate> written(NoticeKind kind, UUID paper, String lease, String name, List<String> people) {
        return written(kind, List.of(paper), lease, name, people);
    }

    /** The same of one that is about several papers. */
    Mono<LocalDate> written(NoticeKind kind, List<UUID> papers, String lease, String name, List<String> people) {
        return leaves(kind, people).collectList().flatMap(this::served).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(served -> letters.written(new Letter(kind, papers.getFirst(), lease, name, served), papers, years.today()).then(Mono.justOrEmpty(served)));
    }

    /** Of several letters the one that is on its way longest decides, since the law counts from the last of them (rules.md CLK-6). Empty for nobody. */
    Mono<LocalDate> served(Collection<String> people) {
        return Mono.just(people).filter(some -> !some.isEmpty()).flatMap(this::abroad)
                .map(abroad -> years.served(years.today(), !abroad.isEmpty()));
    }

    /** Those of them whose letters go to another country. */
    Mono<Set<String>> abroad(Collection<String> people) {
        return post.people(people);
    }
}
