package org.doorstep.leasehold.service;

import java.time.LocalDate;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.ToTell;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those who pay for a lease of a cost that they will be charged for later. Each lease is told for itself: "the tenant was notified". */
@Component
class CostTelling {

    static final String SUBJECT = "charge-cost";

    private final LateCostStore costs;
    private final LeasePeople people;
    private final ServedLetters letters;
    private final Contact contact;
    private final LeaseYears years;

    CostTelling(LateCostStore costs, LeasePeople people, ServedLetters letters, Contact contact, LeaseYears years) {
        this.costs = costs;
        this.people = people;
        this.letters = letters;
        this.contact = contact;
        this.years = years;
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

    /**
     * Tells a lease that a letter of before did not reach, once there is an address, in the caller's transaction.
     *
     * @return whether there is still something to tell it of
     */
    Mono<Boolean> again(Unserved letter) {
        var when = years.costsWhen();
        return costs.toTell(letter.reference(), when).filter(cost -> cost.leases().contains(letter.lease()))
                .flatMap(cost -> letter.again() ? tell(cost, letter.lease(), when.served()).thenReturn(true) : Mono.just(true)).defaultIfEmpty(false);
    }

    private Mono<Boolean> tell(ToTell cost, String lease, LocalDate served) {
        var name = "%s:%s:%s:%d:%s".formatted(NoticeKind.COST_INCURRED.code(), cost.cost(), lease, cost.amount().pence(), years.today());
        return people.of(lease).filterWhen(named -> letters.written(NoticeKind.COST_INCURRED, cost.cost(), lease, name, named))
                .filterWhen(_ -> costs.tell(cost, lease, served, name))
                .delayUntil(_ -> costs.says(cost, lease, name))
                .flatMap(named -> Flux.fromIterable(named)
                        .concatMap(person -> contact.tell(BillPosting.SYSTEM, letter(person, cost, lease).once(name)))
                        .then(Mono.just(true)))
                .defaultIfEmpty(false);
    }

    /** One a lease, whoever has two is told of each; and another one of a cost that has grown, or whose day was put right since. */
    private static Notice letter(String person, ToTell cost, String lease) {
        return Notice.of(NoticeKind.COST_INCURRED, person, new Subject(SUBJECT, cost.cost()), lease);
    }
}
