package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.Bills.OpenBill;
import org.doorstep.leasehold.Bills.OpenCount;
import org.doorstep.leasehold.UnservedLetter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the team has to look at: bills, a page at a time, and letters that reached nobody. */
@Component
class BillsToSee {

    private static final int SHOWN = 100;

    private final BillStore bills;
    private final LeaseLetterStore letters;
    private final LeasePeople people;
    private final LeaseYears years;

    BillsToSee(BillStore bills, LeaseLetterStore letters, LeasePeople people, LeaseYears years) {
        this.bills = bills;
        this.letters = letters;
        this.people = people;
        this.years = years;
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

    /** The first of them, the longest waiting first. */
    Mono<List<UnservedLetter>> letters() {
        return letters.unserved(years.today().minus(LeaseLetterLook.LOOKED_AT_FOR), SHOWN)
                .concatMap(letter -> people.names(letter.lease())
                        .map(names -> new UnservedLetter(letter.kind().code(), letter.reference(), letter.lease(), names, letter.why(), letter.since()))).collectList();
    }
}
