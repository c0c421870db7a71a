package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;

import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OpenAccount;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.ToTell;
import org.doorstep.leasehold.service.LeasePlaces.AnyLease;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those who pay for a lease of a cost that they will be charged for later. Each lease is told for itself: "the tenant was notified". */
@Component
class CostTelling {

    static final String SUBJECT = "charge-cost";

    private final LateCostStore costs;
    private final LeasePlaces places;
    private final LeaseBills bills;
    private final Residents residents;
    private final Accounts accounts;
    private final Contact contact;

    CostTelling(LateCostStore costs, LeasePlaces places, LeaseBills bills, Residents residents, Accounts accounts, Contact contact) {
        this.costs = costs;
        this.places = places;
        this.bills = bills;
        this.residents = residents;
        this.accounts = accounts;
        this.contact = contact;
    }

    /**
     * In the caller's transaction.
     *
     * @param served the day that the letters count from
     * @return how many leases were written to now; one that nobody can be written to of is not told
     */
    Mono<Long> tell(ToTell cost, LocalDate served) {
        return Flux.fromIterable(cost.leases()).concatMap(lease -> tell(cost, lease, served)).filter(told -> told).count();
    }

    private Mono<Boolean> tell(ToTell cost, String lease, LocalDate served) {
        var name = "%s:%s:%s:%d:%s".formatted(NoticeKind.COST_INCURRED.code(), cost.cost(), lease, cost.amount().pence(), served);
        return people(lease).collectList().filterWhen(this::canBeWrittenTo).filterWhen(_ -> costs.tell(cost, lease, served, name))
                .delayUntil(_ -> costs.says(cost, lease, name))
                .flatMap(people -> Flux.fromIterable(people)
                        .concatMap(person -> contact.tell(BillPosting.SYSTEM, letter(person, cost, lease).once(name)))
                        .then(Mono.just(true)))
                .defaultIfEmpty(false);
    }

    /** One of them at least: who has no address but their messages here is not told in writing. */
    private Mono<Boolean> canBeWrittenTo(List<String> people) {
        return Flux.fromIterable(people).filterWhen(person -> contact.leavesTheHouse(BillPosting.SYSTEM, NoticeKind.COST_INCURRED, person))
                .collectList().map(reached -> !reached.isEmpty());
    }

    /** One a lease, whoever has two is told of each; and another one of a cost that has grown, or whose day was put right since. */
    private static Notice letter(String person, ToTell cost, String lease) {
        return Notice.of(NoticeKind.COST_INCURRED, person, new Subject(SUBJECT, cost.cost()), lease);
    }

    /** Whom the lease names today; of one that is over, whose its account is. */
    private Flux<String> people(String lease) {
        return places.any(BillPosting.SYSTEM, lease).flatMapMany(any -> residents.parties(BillPosting.SYSTEM, any.place().agreement())
                .flatMapIterable(parties -> parties).map(party -> party.person().reference()).switchIfEmpty(Flux.defer(() -> holders(any))));
    }

    private Flux<String> holders(AnyLease any) {
        return bills.account(any).flatMap(Mono::justOrEmpty).flatMap(account -> accounts.named(BillPosting.SYSTEM, account.reference()))
                .flatMapIterable(OpenAccount::holders);
    }
}
