package org.doorstep.leasehold.service;

import java.time.LocalDate;

import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.model.ChargeYear;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The service charge years of which bills may go out. Those that ended are looked at however long ago they were: for their balance, since a
 * statement may be late, its costs told of in time or decided about late, and a credit is never too late; and for quarters of theirs that were
 * never sent. What has to be asked about a year before it is settled is asked of the same years.
 */
@Component
class BillYears {

    /** Years that ended no longer ago are looked at whether or not a bill of theirs was ours to send. */
    private static final int YEARS_BACK = 2;

    private final BillStore bills;
    private final Landlord landlord;

    BillYears(BillStore bills, Landlord landlord) {
        this.bills = bills;
        this.landlord = landlord;
    }

    /** On a day: the year that begins while its first bill goes out, the one that runs, and those before, the oldest first. */
    Flux<Integer> on(LocalDate today) {
        var rules = landlord.leasehold();
        int newest = ChargeYear.of(today.plusDays(rules.billing().daysBefore()), rules.yearStarts()).number();
        int first = first(today);
        return old(today).concatWith(Flux.range(first, newest - first + 1));
    }

    /** The first year that is looked at on a day whatever became of it. */
    int first(LocalDate today) {
        return ChargeYear.of(today, landlord.leasehold().yearStarts()).number() - YEARS_BACK;
    }

    /** Those before it that may still have to be settled. */
    Flux<Integer> old(LocalDate today) {
        var rules = landlord.leasehold();
        var from = rules.billing().from();
        return bills.toSettle(first(today), from, ChargeYear.firstFrom(from, rules.yearStarts()).number());
    }
}
