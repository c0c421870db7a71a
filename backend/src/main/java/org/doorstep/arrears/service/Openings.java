package org.doorstep.arrears.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Behind;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.residents.Party;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Residents;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens a case: its promise begins, and each of those who hold the agreement is written to on their own. */
@Component
class Openings {

    static final CurrentUser SYSTEM = new CurrentUser.System("arrears");

    private final Residents residents;
    private final CaseStore cases;
    private final CaseBook book;
    private final Promises promises;
    private final Contact contact;
    private final OpeningDays days;

    Openings(Residents residents, CaseStore cases, CaseBook book, Promises promises, Contact contact, OpeningDays days) {
        this.residents = residents;
        this.cases = cases;
        this.book = book;
        this.promises = promises;
        this.contact = contact;
        this.days = days;
    }

    /** "Not for long leases" (rules.md RN-7), and nobody is left to talk with where an agreement is over. */
    Mono<Void> open(Owed owed, Behind behind) {
        return residents.place(SYSTEM, owed.agreement()).filter(place -> place.kind().isTenancy())
                .zipWith(residents.parties(SYSTEM, owed.agreement()).map(Openings::holders).filter(holders -> !holders.isEmpty()))
                .flatMap(found -> open(owed, behind, Facts.of("tenure", found.getT1().kind().tenure()), found.getT2()));
    }

    /** Whoever loses a race has opened nothing and tells nobody. */
    private Mono<Void> open(Owed owed, Behind behind, Facts facts, List<String> holders) {
        var opened = days.opened(owed, behind);
        return cases.open(opened).filter(first -> first)
                .flatMap(_ -> promises.open(SYSTEM, opened.subject(), "arrears.arose", facts, days.began(behind)))
                .map(open -> opened.promised(days.writeBy(open, behind)))
                .flatMap(promised -> book.keep(promised).then(write(promised, holders)));
    }

    private Mono<Void> write(StoredCase opened, List<String> holders) {
        return Flux.fromIterable(holders)
                .concatMap(person -> contact.tell(SYSTEM, Notice.of(NoticeKind.ARREARS_BEGAN, person, opened.subject(), opened.of().reference())))
                .then(book.wrote(SYSTEM, opened, holders));
    }

    static List<String> holders(List<Party> parties) {
        return parties.stream().filter(party -> party.role() == PartyRole.HOLDER).map(party -> party.person().reference()).toList();
    }
}
