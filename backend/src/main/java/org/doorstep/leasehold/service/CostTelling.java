package org.doorstep.leasehold.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.LateCostStore.ToTell;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those who pay for a lease of costs that they will be charged for later. Each lease is told for itself: "the tenant was notified". */
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
     * One letter a lease of all that it is left to be told of, in the caller's transaction.
     *
     * @return how many leases were written to now; one that nobody can be written to of is not told, and one abroad is not told of what a letter would tell it of too late
     */
    Mono<Long> tell(List<ToTell> all) {
        return Flux.fromStream(all.stream().flatMap(cost -> cost.leases().stream()).distinct().sorted())
                .concatMap(lease -> tell(all.stream().filter(cost -> cost.leases().contains(lease)).toList(), lease)).filter(told -> told).count();
    }

    /**
     * Tells a lease of what letters of before did not reach it with, by one letter, once there is an address, in the caller's transaction.
     *
     * @param letters of costs, all of one lease
     * @return those of which there is nothing to tell it any more
     */
    Mono<List<Unserved>> again(List<Unserved> letters) {
        var when = years.costsWhen();
        var lease = letters.getFirst().lease();
        return costs.toTell(letters.stream().map(Unserved::reference).toList(), when).filter(cost -> cost.leases().contains(lease)).collectList().flatMap(open -> {
            var again = open.stream().filter(cost -> letters.stream().anyMatch(letter -> letter.paper().equals(cost.cost()) && letter.again())).toList();
            return (again.isEmpty() ? Mono.just(false) : tell(again, lease))
                    .thenReturn(letters.stream().filter(letter -> open.stream().noneMatch(cost -> cost.cost().equals(letter.paper()))).toList());
        });
    }

    private Mono<Boolean> tell(List<ToTell> all, String lease) {
        return people.of(lease).flatMap(named -> letters.served(named)
                .map(served -> all.stream().filter(cost -> !served.isAfter(years.rule().lastDayToTell(cost.incurred()))).toList())
                .filter(told -> !told.isEmpty()).flatMap(told -> tell(told, lease, named))).defaultIfEmpty(false);
    }

    private Mono<Boolean> tell(List<ToTell> told, String lease, List<String> named) {
        var papers = told.stream().map(ToTell::cost).toList();
        var name = name(told, lease);
        return letters.written(NoticeKind.COST_INCURRED, papers, lease, name, named)
                .filterWhen(served -> costs.tell(told, lease, served, name))
                .flatMap(_ -> Flux.fromIterable(named)
                        .concatMap(person -> contact.tell(BillPosting.SYSTEM, letter(person, papers.getFirst(), lease).once(name)))
                        .then(Mono.just(true)))
                .defaultIfEmpty(false);
    }

    /** By what is told and the day: another one of a cost that has grown, or whose day was put right since. */
    private String name(List<ToTell> told, String lease) {
        var each = told.stream().map(cost -> cost.cost() + ":%s:" + cost.amount().pence()).toList();
        var what = each.size() == 1 ? each.getFirst().formatted(lease)
                : "%s:%s".formatted(UUID.nameUUIDFromBytes(String.join(" ", each).getBytes(StandardCharsets.UTF_8)), lease);
        return "%s:%s:%s".formatted(NoticeKind.COST_INCURRED.code(), what, years.today());
    }

    /** One a lease: whoever has two is told of each. */
    private static Notice letter(String person, UUID cost, String lease) {
        return Notice.of(NoticeKind.COST_INCURRED, person, new Subject(SUBJECT, cost), lease);
    }
}
