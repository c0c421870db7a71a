package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.model.WorksName;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what works cost a lease on its account for major works, and tells whom the lease names. */
@Component
class WorksPosting {

    static final String SOURCE = "major-works";

    private final Accounts accounts;
    private final Residents residents;
    private final Contact contact;
    private final CheckedRights rights;
    private final ServedLetters letters;
    private final LeaseYears years;

    WorksPosting(Accounts accounts, Residents residents, Contact contact, CheckedRights rights, ServedLetters letters, LeaseYears years) {
        this.accounts = accounts;
        this.residents = residents;
        this.contact = contact;
        this.rights = rights;
        this.letters = letters;
        this.years = years;
    }

    /** Its account for major works that is not closed. */
    Mono<Optional<AccountCard>> account(Place place) {
        return accounts.ofAgreements(BillPosting.SYSTEM, Set.of(place.agreement())).map(cards -> cards.stream()
                .filter(card -> card.kind() == AccountKind.MAJOR_WORKS && card.closed().isEmpty()).findFirst());
    }

    /** The place of the entry, made now or before; empty when the ledger takes no such entry. */
    Mono<Long> post(UUID account, WorksName name, Money amount, LocalDate effective) {
        return accounts.post(BillPosting.SYSTEM, account, NewEntry.charge(EntryType.MAJOR_WORKS, amount, effective, SOURCE, name.written()))
                .flatMap(outcome -> switch (outcome) {
                    case PostOutcome.Posted(var seq, _) -> Mono.just(seq);
                    case PostOutcome.Again(var seq) -> Mono.just(seq);
                    case PostOutcome.Differs _, PostOutcome.ReversedBefore _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ -> Mono.empty();
                });
    }

    /** Takes an entry back; whether it is back now, also where somebody took it back by hand. */
    Mono<Boolean> reverse(WorksKept.Posted account, long entry, String why, WorksName name) {
        return accounts.reverse(BillPosting.SYSTEM, account.id(), entry, why, name.written()).map(outcome -> switch (outcome) {
            case PostOutcome.Posted _, PostOutcome.Again _, PostOutcome.ReversedBefore _ -> true;
            case PostOutcome.Differs _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ -> false;
        });
    }

    /** With the summary of rights of today, which is kept with it. It is in their messages, also where nobody is served by it. */
    Mono<Void> tell(Place place, WorksKept bill) {
        var name = notice("", bill).once();
        return rights.on(years.today()).flatMap(summary -> rights.keep(bill.id(), summary)).then(people(place))
                .flatMap(people -> written(bill, name, people).then(tell(bill, name, people)));
    }

    /** Once more, of a bill that reached nobody: it is served by the day of this letter, which goes with the summary of rights of then. @return whether one leaves now */
    Mono<Boolean> again(Place place, WorksKept bill) {
        var name = notice("", bill).once() + ":" + years.today();
        return people(place).filterWhen(people -> letters.reached(NoticeKind.MAJOR_WORKS_BILL, people))
                .flatMap(people -> rights.on(years.today()).flatMap(summary -> rights.keep(bill.id(), summary).then(written(bill, name, people)).then(tell(bill, name, people)).thenReturn(true)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> written(WorksKept bill, String name, List<String> people) {
        return letters.written(NoticeKind.MAJOR_WORKS_BILL, bill.id(), bill.lease(), name, people).hasElement();
    }

    private Mono<Void> tell(WorksKept bill, String name, List<String> people) {
        return Flux.fromIterable(people).concatMap(person -> contact.tell(BillPosting.SYSTEM, notice(person, bill).once(name))).then();
    }

    private Mono<List<String>> people(Place place) {
        return residents.parties(BillPosting.SYSTEM, place.agreement()).defaultIfEmpty(List.of())
                .map(parties -> parties.stream().map(party -> party.person().reference()).toList());
    }

    private static Notice notice(String person, WorksKept bill) {
        return Notice.of(NoticeKind.MAJOR_WORKS_BILL, person, bill.subject(), bill.lease());
    }
}
