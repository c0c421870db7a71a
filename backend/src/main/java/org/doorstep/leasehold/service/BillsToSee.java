package org.doorstep.leasehold.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.contact.NoticeKind;
import org.doorstep.leasehold.Bills.ChangedBills;
import org.doorstep.leasehold.Bills.LimitedHead;
import org.doorstep.leasehold.Bills.OpenBill;
import org.doorstep.leasehold.Bills.OpenCount;
import org.doorstep.leasehold.Bills.Unexplained;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.UnservedLetter;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the team has to look at: bills, a page at a time, and letters that reached nobody. */
@Component
class BillsToSee {

    private static final int SHOWN = 100;

    private final BillStore bills;
    private final PutRightStore orders;
    private final LeaseLetterStore letters;
    private final LeasePeople people;
    private final LeaseYears years;
    private final NothingSpentStore spent;

    BillsToSee(BillStore bills, PutRightStore orders, LeaseLetterStore letters, LeasePeople people, LeaseYears years, NothingSpentStore spent) {
        this.bills = bills;
        this.orders = orders;
        this.letters = letters;
        this.people = people;
        this.years = years;
        this.spent = spent;
    }

    record Page(List<OpenBill> open, Optional<String> next) {

        static Page of(List<OpenBill> found) {
            var open = found.subList(0, Math.min(SHOWN, found.size()));
            return new Page(open, found.size() > SHOWN ? Optional.of(open.getLast().place()) : Optional.empty());
        }
    }

    Mono<List<OpenCount>> counts() {
        return bills.counts().collectList();
    }

    /** Whoever saw the last of them and asks for more begins anew: what was put right meanwhile is gone. */
    Mono<Page> page(List<OpenCount> counts, String why, String after) {
        var wanted = counts.stream().map(OpenCount::why).filter(why::equals).findFirst().orElse("");
        return bills.open(wanted, BillStore.OpenPlace.of(after), SHOWN + 1).collectList()
                .flatMap(some -> some.isEmpty() ? bills.open(wanted, Optional.empty(), SHOWN + 1).collectList() : Mono.just(some)).map(Page::of);
    }

    /** The first of them, and how many there are. */
    Mono<Limits> limited() {
        return bills.limited(SHOWN).collectList().flatMap(first -> bills.limits().map(all -> new Limits(first, all)));
    }

    record Limits(List<LimitedHead> first, long all) {}

    Mono<List<ChangedBills>> changed() {
        return orders.changed();
    }

    Mono<List<Unexplained>> unexplained() {
        return spent.unexplained(years.sendsFrom());
    }

    /** The first of them, the longest waiting first. What a lease was told of costs on one day is one line. */
    Mono<List<UnservedLetter>> letters() {
        return letters.unserved(years.today().minus(LeaseLetterLook.LOOKED_AT_FOR), LeaseLetterLook.MOST)
                .collect(Collectors.groupingBy(BillsToSee::line, LinkedHashMap::new, Collectors.toList()))
                .flatMapMany(lines -> Flux.fromIterable(lines.values())).take(SHOWN)
                .concatMap(line -> people.names(line.getFirst().lease()).map(names -> letter(line, names))).collectList();
    }

    private static List<Object> line(Unserved letter) {
        return List.of(letter.kind(), letter.kind() == NoticeKind.COST_INCURRED ? "" : letter.paper(), letter.lease(), letter.why(), letter.since());
    }

    private static UnservedLetter letter(List<Unserved> line, List<String> names) {
        var first = line.getFirst();
        var about = line.stream().map(Unserved::reference).limit(LateCosts.NAMED).collect(Collectors.joining(", "));
        return new UnservedLetter(first.kind().code(), line.size() > LateCosts.NAMED ? about + " …" : about, first.lease(), names, first.why(), first.since());
    }
}
