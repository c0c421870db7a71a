package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Accounts;
import org.doorstep.leasehold.Bills.OpenBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.BillName;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.service.LeasePlaces.AnyLease;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what is due of one lease's year, and writes down what a person has to look at. */
@Component
class LeaseBills {

    private static final String NO_ACCOUNT = "no-account";
    private static final String NOT_SENT = "not-sent";

    /** For so long after a bill it is shown that its letter has not left. */
    private static final Period LOOKED_AT_FOR = Period.ofYears(1);

    private final LeasePlaces places;
    private final LeaseYears years;
    private final BillStore bills;
    private final BillPosting posting;
    private final Accounts accounts;
    private final Tx tx;

    LeaseBills(LeasePlaces places, LeaseYears years, BillStore bills, BillPosting posting, Accounts accounts, Tx tx) {
        this.places = places;
        this.years = years;
        this.bills = bills;
        this.posting = posting;
        this.accounts = accounts;
        this.tx = tx;
    }

    /** Of a lease that is over: what its days of the year came to; of one without a part, nobody has to look at anything. What a year came to follows its quarters: it is a difference from what they asked for. */
    Mono<Void> send(String lease, int year) {
        return places.any(BillPosting.SYSTEM, lease).flatMap(any -> Mono.zip(years.known(any.place(), year), bills.of(lease, year), account(any))
                .flatMap(found -> send(found.getT1(), found.getT2(), found.getT3()).thenReturn(found)))
                .switchIfEmpty(Mono.defer(() -> bills.unlimited(lease, year).then(bills.open(lease, year, List.of(), Map.of(), years.now()))).then(Mono.empty())).then();
    }

    private Mono<Void> send(LeaseYears.Known known, List<Billed> all, Optional<AccountCard> account) {
        var year = known.year();
        var standing = all.stream().filter(bill -> bill.back().isEmpty()).toList();
        var verdict = years.bills(known.served()).of(year, standing.stream().map(Billed::standing).toList(), known.undecided());
        var open = new ArrayList<>(verdict.changed().stream().map(bill -> open(year, bill, "changed")).toList());
        if (account.isEmpty()) {
            verdict.issue().forEach(bill -> open.add(open(year, bill, NO_ACCOUNT)));
        }
        verdict.waits().ifPresent(wait -> {
            verdict.held().forEach(bill -> open.add(open(year, bill, account.isEmpty() ? NO_ACCOUNT : wait.code())));
            open.add(new OpenBill(year.lease(), year.year(), BillRule.BALANCE, wait.code(), year.actual().minus(year.estimated())));
        });
        var due = verdict.issue().stream().map(bill -> new BillPosting.Named(next(year, all, bill.number()), bill)).toList();
        return bills.limited(year, years.now()).then(Mono.defer(() -> account.filter(_ -> !due.isEmpty()).map(to -> tx.run(posting.post(due, to))).orElse(Mono.just(0))))
                .filter(sent -> sent == due.size())
                .flatMap(_ -> Mono.justOrEmpty(verdict.settled())).filterWhen(_ -> bills.served(year.lease(), year.year())).flatMap(none -> bills.asked(year.lease(), none.costs(), years.today(), Optional.empty()))
                .then(notSent(year, standing, account))
                .flatMap(unsent -> bills.open(year.lease(), year.year(), Stream.concat(open.stream(), unsent.stream()).toList(), changed(verdict, standing), years.now()));
    }

    private static Map<Integer, Set<String>> changed(BillRule.Verdict verdict, List<Billed> standing) {
        return verdict.changed().stream().collect(Collectors.toMap(BillRule.Bill::number,
                now -> standing.stream().filter(bill -> bill.bill().number() == now.number()).findFirst().map(bill -> bill.schedulesUnlike(now)).orElse(Set.of())));
    }

    /** Bills that nobody was told of. Whoever has an address since is told now, unless the bill is put right first. */
    private Mono<List<OpenBill>> notSent(YearView year, List<Billed> standing, Optional<AccountCard> account) {
        return posting.notSent(standing, years.beginOf(years.today().minus(LOOKED_AT_FOR)))
                .concatMap(unsent -> account.filter(_ -> unsent.again()).map(known -> again(year, unsent.letter(), known)).orElse(Mono.empty())
                        .thenReturn(unsent.letter()))
                .flatMapIterable(letter -> letter)
                .map(bill -> new OpenBill(bill.name().lease(), bill.name().year(), bill.bill().number(), NOT_SENT, bill.bill().amount())).collectList();
    }

    private Mono<Void> again(YearView year, List<Billed> letter, AccountCard account) {
        var asTheyAre = letter.stream().flatMap(bill -> years.bills().one(year, bill.bill().number()).filter(bill::says).map(bill::with).stream()).toList();
        return asTheyAre.size() == letter.size() ? tx.run(posting.again(asTheyAre, account)) : Mono.empty();
    }

    /** Its account for service charges that is not closed; of a lease that is over, else the one that was closed with it. */
    Mono<Optional<AccountCard>> account(AnyLease any) {
        return accounts.ofAgreements(BillPosting.SYSTEM, Set.of(any.place().agreement())).map(cards -> cards.stream()
                .filter(card -> card.kind() == AccountKind.SERVICE_CHARGE && (any.over() || card.closed().isEmpty()))
                .max(Comparator.comparing(card -> card.closed().orElse(LocalDate.MAX))));
    }

    /** One that was taken back has the next version. */
    static BillName next(YearView year, List<Billed> all, int number) {
        int last = all.stream().filter(bill -> bill.bill().number() == number).mapToInt(bill -> bill.name().version()).max().orElse(0);
        return new BillName(year.lease(), year.year(), number, last + 1);
    }

    private static OpenBill open(YearView year, BillRule.Bill bill, String why) {
        return new OpenBill(year.lease(), year.year(), bill.number(), why, bill.amount());
    }
}
