package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.standards.Facts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens a case: its promise begins, and each of those who hold the tenancy is written to on their own. */
@Component
class Opening {

    private final CaseStore cases;
    private final CaseBook book;
    private final LetterPromise letter;
    private final Contact contact;
    private final OpeningDays days;

    Opening(CaseStore cases, CaseBook book, LetterPromise letter, Contact contact, OpeningDays days) {
        this.cases = cases;
        this.book = book;
        this.letter = letter;
        this.contact = contact;
        this.days = days;
    }

    /**
     * Whoever loses a race has opened nothing and tells nobody.
     *
     * @param people who is written to; nobody while a hold runs
     */
    Mono<Void> open(Owed owed, Behind behind, Facts facts, List<String> people) {
        var opened = days.opened(owed, behind);
        return cases.open(opened).filter(first -> first)
                .flatMap(_ -> letter.begin(opened, facts))
                .flatMap(promised -> book.keep(promised).then(people.isEmpty() ? Mono.empty() : write(promised, people)));
    }

    private Mono<Void> write(StoredCase opened, List<String> people) {
        return Flux.fromIterable(people)
                .concatMap(person -> contact.tell(Openings.SYSTEM, Notice.of(NoticeKind.ARREARS_BEGAN, person, opened.subject(), opened.of().reference())))
                .then(book.wrote(Openings.SYSTEM, opened, people));
    }
}
