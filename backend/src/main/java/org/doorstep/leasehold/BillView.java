package org.doorstep.leasehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * A quarter's itemised bill (rules.md 7.6, row 95), or with the number 5 what the year came to.
 *
 * @param quarter  what it asks for; what a year came to has the number 5 and begins with the year
 * @param landlord its name and address, a line each (rules.md SC-4)
 * @param rights   the statutory summary that makes it a demand; empty where none was checked word for word
 * @param issued   how it went out; empty: it did not yet, and asks for nothing
 * @param together what its letter asks for with others; empty: it has a letter of its own
 */
public record BillView(
        YearView year, YearView.Quarter quarter, List<String> landlord, Optional<RightsSummary.Version> rights, Optional<IssuedBill> issued, Optional<Together> together) {

    public BillView {
        landlord = List.copyOf(landlord);
    }

    /** One that did not go out, or has a letter of its own. */
    public BillView(YearView year, YearView.Quarter quarter, List<String> landlord, Optional<RightsSummary.Version> rights, Optional<IssuedBill> issued) {
        this(year, quarter, landlord, rights, issued, Optional.empty());
    }

    /** Whether it is what the year came to, and not one of its quarters. */
    public boolean whatTheYearCameTo() {
        return quarter.number() > year.quarters().size();
    }

    /** Whether it asks for what the figures of today say: what limits these is said of no other, which asks for it until it is put right. */
    public boolean asOfToday() {
        return whatTheYearCameTo() ? year.balance().filter(quarter.amount()::equals).isPresent() : amounts(year.quarters().get(quarter.number() - 1)).equals(amounts(quarter));
    }

    /** Whatever its heads are called by now. */
    private static List<YearView.BillLine> amounts(YearView.Quarter quarter) {
        return quarter.lines().stream().map(line -> new YearView.BillLine(line.schedule(), line.head(), "", line.amount())).toList();
    }

    /**
     * Bills of one letter are one demand (backend/docs/adr/0084): who reads one of them pays no more than that asks for.
     *
     * @param others that stand, in the order of their numbers
     * @param sum    of all of them; below nothing it is a credit
     * @param by     when all that is owed is paid; empty where each has its own day, or nothing is owed
     */
    public record Together(List<YearView.Quarter> others, Money sum, Optional<LocalDate> by) {

        public Together {
            others = List.copyOf(others);
        }
    }

    /**
     * @param due       by when it is paid: no weekend, no bank holiday
     * @param account   reference of the account it is on
     * @param entry     its place there
     * @param corrected whether it stands in place of an earlier one
     */
    public record IssuedBill(Instant at, LocalDate due, String account, long entry, boolean corrected) {}
}
