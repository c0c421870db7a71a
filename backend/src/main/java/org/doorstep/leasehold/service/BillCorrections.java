package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.service.PutRightStore.PutRight;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts a bill right: its entry is taken back and the next version sent, both or neither. */
@Component
class BillCorrections {

    private final LeasePlaces places;
    private final LeaseBills leases;
    private final BillStore bills;
    private final BillPosting posting;
    private final Accounts accounts;
    private final Kept kept;

    BillCorrections(LeasePlaces places, LeaseBills leases, BillStore bills, BillPosting posting, Accounts accounts, Kept kept) {
        this.places = places;
        this.leases = leases;
        this.bills = bills;
        this.posting = posting;
        this.accounts = accounts;
        this.kept = kept;
    }

    /** What a correction is made with and kept by. */
    @Component
    record Kept(Tx tx, Audit audit, LeaseYears years) {}

    /** Whether there is such a bill, sent or to come. */
    Mono<Boolean> isThere(CurrentUser staff, String lease, int year, int number) {
        return places.any(staff, lease).flatMap(any -> Mono.zip(kept.years().of(any.place(), year), bills.of(lease, year)))
                .filter(found -> kept.years().bills().one(found.getT1(), number).isPresent() || stands(found.getT2(), number).isPresent()).hasElement();
    }

    Mono<Outcome> correct(CurrentUser staff, String lease, int year, int number, String why) {
        return places.any(staff, lease).flatMap(any -> Mono.zip(kept.years().known(any.place(), year), bills.of(lease, year), leases.account(any))
                        .flatMap(found -> stands(found.getT2(), number)
                                .map(bill -> found.getT3().map(account -> anew(staff, found.getT1(), found.getT2(), bill, account, why))
                                        .orElseGet(() -> Mono.just(new Outcome.NotNow())))
                                .orElseGet(() -> Mono.just(new Outcome.NotHere()))))
                .delayUntil(outcome -> outcome instanceof Outcome.Done ? leases.send(lease, year) : Mono.empty())
                .defaultIfEmpty(new Outcome.NotHere());
    }

    /**
     * Every quarter of a lease's year that stands with another amount than it would have today and in which the lines of one schedule are others, all by one letter
     * (backend/docs/adr/0084), or what the year came to; or none: while a late cost waits for the team, or another was quicker. What a year came to is a difference from its
     * quarters, and waits for those (backend/docs/adr/0142).
     */
    Mono<Void> together(String lease, PutRight order) {
        return places.any(BillPosting.SYSTEM, lease).flatMap(any -> Mono.zip(kept.years().known(any.place(), order.year()), bills.of(lease, order.year()), leases.account(any))
                        .flatMap(found -> Mono.justOrEmpty(found.getT3()).flatMap(account -> together(found.getT1(), found.getT2(), account, order))))
                .then(Mono.defer(() -> leases.send(lease, order.year())));
    }

    private Mono<Boolean> together(LeaseYears.Known known, List<Billed> all, AccountCard account, PutRight of) {
        var rule = kept.years().bills();
        var year = known.year();
        var others = all.stream().filter(bill -> bill.back().isEmpty())
                .filter(bill -> rule.one(year, bill.bill().number()).filter(now -> !now.amount().equals(bill.bill().amount())).isPresent()).toList();
        var changed = others.stream().filter(bill -> isBalance(bill) == of.balance())
                .filter(bill -> rule.one(year, bill.bill().number()).filter(now -> bill.schedulesUnlike(now).contains(of.reference())).isPresent()).toList();
        if (changed.isEmpty() || of.balance() && !others.stream().allMatch(BillCorrections::isBalance) || rule.waitsForTheTeam(year, known.undecided())) {
            return Mono.just(false);
        }
        var fresh = changed.stream().flatMap(bill -> rule.one(year, bill.bill().number()).stream()).filter(bill -> !bill.amount().nothing())
                .map(bill -> new BillPosting.Named(LeaseBills.next(year, all, bill.number()), bill)).toList();
        var none = changed.stream().filter(bill -> fresh.stream().noneMatch(next -> next.bill().number() == bill.bill().number())).toList();
        return kept.tx().run(limited(year).then(Flux.fromIterable(changed).concatMap(bill -> back(bill, of.why())).all(back -> back))
                .filter(back -> back)
                .flatMap(_ -> fresh.isEmpty() ? Mono.just(true) : posting.post(fresh, account).map(went -> went == fresh.size()))
                .filter(went -> went)
                .flatMap(_ -> Flux.fromIterable(none).concatMap(bill -> posting.withdrawn(bill, account))
                        .thenMany(Flux.fromIterable(changed)).concatMap(bill -> kept.audit().record(BillPosting.SYSTEM, "service-charge-bill.corrected", bill.subject()))
                        .then(Mono.just(true)))
                .defaultIfEmpty(false), done -> done);
    }

    /** The letter of the new bill says what limits it, and may be drawn as soon as that is there. */
    private Mono<Void> limited(YearView year) {
        return bills.limited(year, kept.years().now());
    }

    private static boolean isBalance(Billed bill) {
        return bill.bill().number() == BillRule.BALANCE;
    }

    /** @return false when somebody else was quicker */
    private Mono<Boolean> back(Billed bill, String why) {
        return bills.takeBack(bill.id(), kept.years().now(), why)
                .filter(first -> first)
                .flatMap(_ -> accounts.reverse(BillPosting.SYSTEM, bill.account().id(), bill.account().entry(), why, bill.name().written()))
                .map(outcome -> outcome instanceof PostOutcome.Posted).defaultIfEmpty(false);
    }

    /**
     * A bill that would come to nothing is only taken back, and that is told; what a year came to is put right once it is known, and so is a quarter
     * of a year that is over.
     */
    private Mono<Outcome> anew(CurrentUser staff, LeaseYears.Known known, List<Billed> all, Billed bill, AccountCard account, String why) {
        var year = known.year();
        var now = kept.years().bills().one(year, bill.bill().number());
        if (now.isEmpty() || kept.years().bills().waitsForTheTeam(year, known.undecided())) {
            return Mono.just(new Outcome.Undecided());
        }
        if (now.filter(bill::says).isPresent()) {
            return Mono.just(new Outcome.NotNow());
        }
        var next = LeaseBills.next(year, all, bill.bill().number());
        var sent = now.filter(fresh -> !fresh.amount().nothing()).map(fresh -> posting.post(next, fresh, account)).orElseGet(() -> posting.withdrawn(bill, account));
        return kept.tx().run(limited(year).then(back(bill, why))
                .filter(back -> back)
                .flatMap(_ -> sent)
                .filter(went -> went)
                .flatMap(_ -> kept.audit().record(staff, "service-charge-bill.corrected", bill.subject()).<Outcome>thenReturn(new Outcome.Done()))
                .defaultIfEmpty(new Outcome.NotNow()), outcome -> outcome instanceof Outcome.Done);
    }

    private static Optional<Billed> stands(List<Billed> all, int number) {
        return all.stream().filter(bill -> bill.bill().number() == number && bill.back().isEmpty()).findFirst();
    }
}
