package org.doorstep.leasehold.service;

import java.util.Optional;

import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.model.BillRule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a bill: as it went out, else as it would be today. */
@Component
class BillViews {

    private final BillStore bills;
    private final LeaseYears years;
    private final CheckedRights rights;
    private final Landlord landlord;

    BillViews(BillStore bills, LeaseYears years, CheckedRights rights, Landlord landlord) {
        this.bills = bills;
        this.years = years;
        this.rights = rights;
        this.landlord = landlord;
    }

    Mono<BillView> view(YearView year, int number) {
        return bills.of(year.lease(), year.year()).flatMap(all -> {
            var stands = all.stream().filter(bill -> bill.bill().number() == number && bill.back().isEmpty()).findFirst();
            return stands.map(bill -> issued(year, bill)).orElseGet(() -> Mono.justOrEmpty(years.bills().one(year, number)
                    .map(bill -> new BillView(year, quarter(year, bill), landlord.address(), Optional.empty(), Optional.empty()))));
        });
    }

    /** With the summary of the day it went out. */
    private Mono<BillView> issued(YearView year, Billed bill) {
        var how = new BillView.IssuedBill(bill.issued(), bill.bill().due(), bill.account().reference(), bill.account().entry(), bill.name().version() > 1);
        return rights.on(years.dayOf(bill.issued())).map(Optional::of).defaultIfEmpty(Optional.empty())
                .map(summary -> new BillView(year, quarter(year, bill.bill()), landlord.address(), summary, Optional.of(how)));
    }

    /** What a year came to is of the year. */
    private static YearView.Quarter quarter(YearView year, BillRule.Bill bill) {
        var starts = year.quarters().stream().filter(quarter -> quarter.number() == bill.number()).map(YearView.Quarter::starts).findFirst().orElse(year.starts());
        return new YearView.Quarter(bill.number(), starts, bill.amount(), bill.lines());
    }
}
