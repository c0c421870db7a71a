package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeFate;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.model.BillName;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a bill on its account, keeps it as it went out and tells everybody the lease names, in the caller's transaction. */
@Component
class BillPosting {

    static final CurrentUser SYSTEM = new CurrentUser.System("leasehold");
    static final String SOURCE = "leasehold";

    private final Accounts accounts;
    private final BillStore bills;
    private final Residents residents;
    private final Contact contact;
    private final ServedLetters letters;
    private final Demand demand;

    BillPosting(Accounts accounts, BillStore bills, Residents residents, Contact contact, ServedLetters letters, Demand demand) {
        this.accounts = accounts;
        this.bills = bills;
        this.residents = residents;
        this.contact = contact;
        this.letters = letters;
        this.demand = demand;
    }

    /** What makes a bill a demand. */
    @Component
    record Demand(LeaseYears years, CheckedRights rights, Ids ids) {}

    /** What goes out, and its name on the ledger. */
    record Named(BillName name, BillRule.Bill bill) {}

    /**
     * Bills of one lease's year, told by one letter, which is the demand of them all (backend/docs/adr/0084). One after the other, until one does
     * not go: what a year came to is a difference from its quarters.
     *
     * @return how many went out now
     */
    Mono<Integer> post(List<Named> together, AccountCard account) {
        return charge(together, account).flatMap(went -> went.isEmpty() ? Mono.just(0)
                : bills.oneLetter(went.stream().map(Billed::id).toList()).then(ask(went, account, Optional.empty())).thenReturn(went.size()));
    }

    /**
     * Of bills that stand, those of which no letter or mail has left the house or may still leave, by the letter that asks for them.
     *
     * @param since what was told sooner is not looked at: the record of it is not kept for ever
     */
    Flux<NotSent> notSent(List<Billed> standing, Instant since) {
        return Flux.fromStream(standing.stream().filter(bill -> bill.issued().isAfter(since)).collect(Collectors.groupingBy(Billed::demand)).values().stream())
                .concatMap(letter -> contact.fates(SYSTEM, letter.getFirst().demand(), NoticeKind.SERVICE_CHARGE_BILL)
                        .filter(fates -> fates.stream().allMatch(fate -> fate.state() == NoticeFate.State.FAILED))
                        .map(fates -> new NotSent(letter, fates.stream().noneMatch(fate -> fate.why() == NoticeFate.Why.REFUSED))));
    }

    /** @param again whether another letter may do better: nobody refused this one */
    record NotSent(List<Billed> letter, boolean again) {}

    /**
     * Tells once more of bills that nobody was told of: they are served by the day that this letter is, paid by a day that is as long after it as of any bill, and go with
     * the summary of rights of today (backend/docs/adr/0141). Nothing while it would not leave either.
     */
    Mono<Void> again(List<Billed> letter, AccountCard account) {
        return people(account).collectList().filterWhen(people -> letters.reached(NoticeKind.SERVICE_CHARGE_BILL, people))
                .flatMap(_ -> demand.rights().on(demand.years().today()))
                .flatMap(summary -> later(letter, summary).then(ask(letter, account, Optional.of(demand.years().today()))));
    }

    private Mono<Void> later(List<Billed> letter, Version summary) {
        return bills.paidBy(letter.stream().map(Billed::id).toList(), demand.years().bills().inTime())
                .thenMany(Flux.fromIterable(letter)).concatMap(bill -> demand.rights().keep(bill.id(), summary)).then();
    }

    /**
     * A lease is asked once a letter or a mail to somebody leaves the house; what lies in their messages here is no demand.
     *
     * @param again the day, of a letter that is not the first
     */
    private Mono<Void> ask(List<Billed> letter, AccountCard account, Optional<LocalDate> again) {
        var first = letter.getFirst();
        var name = notice("", first, again).once();
        return people(account).collectList().flatMap(people -> letters.written(NoticeKind.SERVICE_CHARGE_BILL, first.demand().id(), first.name().lease(), name, people)
                .flatMapMany(served -> Flux.fromIterable(letter).concatMap(bill -> bills.asked(bill.name().lease(), bill.bill().costs(), served, Optional.of(name))))
                .thenMany(Flux.fromIterable(people)).concatMap(person -> contact.tell(SYSTEM, notice(person, first, again))).then());
    }

    private static Notice notice(String person, Billed bill, Optional<LocalDate> again) {
        var first = Notice.of(NoticeKind.SERVICE_CHARGE_BILL, person, bill.demand(), bill.name().lease());
        return again.map(day -> first.once(first.once() + ":" + day)).orElse(first);
    }

    private Mono<List<Billed>> charge(List<Named> together, AccountCard account) {
        return together.isEmpty() ? Mono.just(List.of()) : charge(together.getFirst(), account)
                .flatMap(first -> charge(together.subList(1, together.size()), account).map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()))
                .defaultIfEmpty(List.of());
    }

    /** @return whether it went out now */
    Mono<Boolean> post(BillName name, BillRule.Bill bill, AccountCard account) {
        return post(List.of(new Named(name, bill)), account).map(went -> went == 1);
    }

    /**
     * The ledger takes one entry of a name, and whoever posts has the account for themselves: two at once send one bill.
     *
     * @return the bill; empty when it had gone out before, no summary of rights was compared, or the ledger takes no such amount
     */
    private Mono<Billed> charge(Named named, AccountCard account) {
        var entry = NewEntry.charge(EntryType.SERVICE_CHARGE, named.bill().amount(), named.bill().due(), SOURCE, named.name().written());
        return demand.rights().on(demand.years().today()).flatMap(summary -> accounts.post(SYSTEM, account.id(), entry).flatMap(outcome -> switch (outcome) {
            case PostOutcome.Posted(var seq, _) -> keep(billed(named, account, seq), summary);
            case PostOutcome.Again(var seq) -> keep(billed(named, account, seq), summary);
            case PostOutcome.Differs _, PostOutcome.ReversedBefore _, PostOutcome.TooMuch _, PostOutcome.Wrong _, PostOutcome.NotHere _ ->
                    Mono.empty();
        }));
    }

    private Billed billed(Named named, AccountCard account, long seq) {
        return new Billed(demand.ids().next(), named.name(), named.bill(), demand.years().now(), new Billed.Posted(account.id(), account.reference(), seq), Optional.empty(), Optional.empty());
    }

    private Mono<Billed> keep(Billed billed, Version summary) {
        return bills.add(billed).filter(first -> first).flatMap(_ -> demand.rights().keep(billed.id(), summary).thenReturn(billed));
    }

    /** Tells that a bill was taken back and that none stands in its place. */
    Mono<Boolean> withdrawn(Billed bill, AccountCard account) {
        return people(account).concatMap(person -> contact.tell(SYSTEM,
                Notice.of(NoticeKind.SERVICE_CHARGE_WITHDRAWN, person, bill.subject(), bill.name().lease()))).then().thenReturn(true);
    }

    /** Whom the lease names today; of one that is over, whose its account is. */
    private Flux<String> people(AccountCard account) {
        return residents.parties(SYSTEM, account.agreement()).flatMapIterable(parties -> parties).map(party -> party.person().reference())
                .switchIfEmpty(Flux.defer(() -> accounts.named(SYSTEM, account.reference()).flatMapIterable(OpenAccount::holders)));
    }
}
