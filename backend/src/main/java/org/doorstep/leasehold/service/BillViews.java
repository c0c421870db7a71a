package org.doorstep.leasehold.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.SentBill;
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
    private final Reach reach;

    BillViews(BillStore bills, LeaseYears years, CheckedRights rights, Landlord landlord, Reach reach) {
        this.reach = reach;
        this.bills = bills;
        this.years = years;
        this.rights = rights;
        this.landlord = landlord;
    }

    /** Who may see a bill of a lease that is over. */
    @Component
    record Reach(LeasePlaces places, Accounts accounts) {}

    /** A bill of a lease that is over, for whose its account is now: they were sent it. What was done in homes is not named. */
    Mono<BillView> former(CurrentUser user, String lease, int year, int number) {
        return Mono.justOrEmpty(user.onBehalfOf()).flatMap(_ -> bills.of(lease, year))
                .flatMap(all -> Mono.justOrEmpty(stands(all, number))
                        .filterWhen(bill -> reach.accounts().find(user, bill.account().reference(), Optional.empty()).hasElement())
                        .flatMap(bill -> reach.places().any(BillPosting.SYSTEM, lease).filter(LeasePlaces.AnyLease::over)
                                .flatMap(any -> years.of(any.place(), year)).flatMap(view -> issued(view.naming(Set.of()), bill, all))));
    }

    Mono<List<SentBill>> sent(String lease) {
        return bills.sent(lease).collectList();
    }

    Mono<BillView> view(YearView year, int number) {
        return bills.of(year.lease(), year.year()).flatMap(all -> stands(all, number).map(bill -> issued(year, bill, all))
                .orElseGet(() -> Mono.justOrEmpty(years.bills().one(year, number)
                        .map(bill -> new BillView(year, quarter(year, bill), landlord.address(), Optional.empty(), Optional.empty())))));
    }

    private static Optional<Billed> stands(List<Billed> all, int number) {
        return all.stream().filter(bill -> bill.bill().number() == number && bill.back().isEmpty()).findFirst();
    }

    /** With the summary it went out with. */
    private Mono<BillView> issued(YearView year, Billed bill, List<Billed> all) {
        var how = new BillView.IssuedBill(bill.issued(), bill.bill().due(), bill.account().reference(), bill.account().entry(), bill.name().version() > 1);
        return rights.of(bill.id(), years.dayOf(bill.issued())).map(Optional::of).defaultIfEmpty(Optional.empty())
                .map(summary -> new BillView(year, quarter(year, bill.bill()), landlord.address(), summary, Optional.of(how), together(year, bill, all)));
    }

    private static Optional<BillView.Together> together(YearView year, Billed bill, List<Billed> all) {
        var letter = all.stream().filter(each -> each.back().isEmpty() && each.demand().equals(bill.demand())).sorted(Comparator.comparing(each -> each.bill().number())).toList();
        return letter.size() < 2 ? Optional.empty() : Optional.of(new BillView.Together(letter.stream().filter(each -> !each.id().equals(bill.id()))
                .map(each -> quarter(year, each.bill())).toList(), BillWords.sum(letter), BillWords.payBy(letter)));
    }

    /** What a year came to is of the year. */
    private static YearView.Quarter quarter(YearView year, BillRule.Bill bill) {
        var starts = year.quarters().stream().filter(quarter -> quarter.number() == bill.number()).map(YearView.Quarter::starts).findFirst().orElse(year.starts());
        return new YearView.Quarter(bill.number(), starts, bill.amount(), bill.lines());
    }
}
