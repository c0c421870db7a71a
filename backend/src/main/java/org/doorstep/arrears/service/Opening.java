package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.standards.Facts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens a case: its promise begins, and a letter to each of those who hold the tenancy is on its way. */
@Component
class Opening {

    private final CaseStore cases;
    private final CaseBook book;
    private final LetterPromise promise;
    private final FirstLetter letter;
    private final OpeningDays days;

    Opening(CaseStore cases, CaseBook book, LetterPromise promise, FirstLetter letter, OpeningDays days) {
        this.cases = cases;
        this.book = book;
        this.promise = promise;
        this.letter = letter;
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
                .flatMap(_ -> promise.begin(opened, facts))
                .flatMap(promised -> letter.send(promised, people).then(Mono.defer(() -> book.keep(promised))));
    }
}
