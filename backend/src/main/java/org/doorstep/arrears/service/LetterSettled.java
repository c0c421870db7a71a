package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A first letter left the house, or did not: only then is it written, and the promise kept. Where it could not be sent, the case is
 * before an officer again, who writes by hand.
 */
@Component
class LetterSettled implements EventListener<NoticeSettled> {

    private final Tx tx;
    private final CaseStore cases;
    private final FirstLetter letter;
    private final Holders holders;
    private final CaseBook book;

    LetterSettled(Tx tx, CaseStore cases, FirstLetter letter, Holders holders, CaseBook book) {
        this.tx = tx;
        this.cases = cases;
        this.letter = letter;
        this.holders = holders;
        this.book = book;
    }

    @Override
    public String name() {
        return "arrears.letter-settled";
    }

    @Override
    public Class<NoticeSettled> event() {
        return NoticeSettled.class;
    }

    @Override
    public Mono<Void> on(NoticeSettled settled) {
        return settled.subjectKind().equals(StoredCase.SUBJECT) ? tx.run(cases.lockCase(settled.subject()).flatMap(this::look)) : Mono.empty();
    }

    private Mono<Void> look(StoredCase open) {
        return Mono.zip(letter.fates(open), cases.steps(open), holders.of(open)).flatMap(found ->
                book.wrote(Openings.SYSTEM, open, arrived(found.getT1(), found.getT2(), found.getT3()), found.getT3()));
    }

    /** Those who have got it since, of those who hold the tenancy still. */
    private static List<NoticeFate> arrived(List<NoticeFate> fates, List<StoredStep> steps, List<String> people) {
        return fates.stream().filter(fate -> fate.state() == NoticeFate.State.SENT && people.contains(fate.person()))
                .filter(fate -> !StoredStep.wroteTo(steps, fate.person())).toList();
    }
}
