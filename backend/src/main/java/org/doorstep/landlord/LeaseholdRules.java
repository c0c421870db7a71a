package org.doorstep.landlord;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;

/**
 * What leaseholders are charged by, and the numbers of the law, each version with the day it began: the law is being
 * reformed (rules.md LH-6, SC-5), and a cost or a consultation keeps the version in force when it began.
 *
 * @param yearStarts    the day on which every service charge year begins
 * @param postingDays   how many days a posted notice is on its way; the period for answers begins after them (CLK-6)
 * @param postingDaysAbroad the same to an address in another country
 * @param warnDays      how many days before a cost is lost staff are warned, the longest first
 * @param law           the oldest version first
 * @param rightsSummary file of the statutory summaries of rights (section 21B), versioned
 * @param billing       when bills go out
 * @param payingOver    the ways to pay for major works over time, the shortest first; none: they are paid at once
 * @param surgeryMinutes how long one talk at the leaseholders' surgery is
 */
public record LeaseholdRules(
        MonthDay yearStarts, int postingDays, int postingDaysAbroad, List<Integer> warnDays, List<Law> law, String rightsSummary, Billing billing,
        List<PayingOver> payingOver, int surgeryMinutes) {

    /**
     * @param from        bills due before this day were sent by the system before, and are not sent again
     * @param daysBefore  how many days before it is due a quarter's bill goes out
     * @param balanceDays how many days there are to pay what a year came to, and at least to pay any bill
     */
    public record Billing(LocalDate from, int daysBefore, int balanceDays) {

        public Billing {
            Settings.between("leasehold: billing: days-before", daysBefore, 1, 90);
            Settings.between("leasehold: billing: balance-days", balanceDays, 1, 365);
        }
    }

    /**
     * A way to pay for major works over time.
     *
     * @param code        names it: small letters, digits and hyphens
     * @param months      in how many equal parts, one a month
     * @param least       pence below which it is not offered
     * @param interest    a year, in hundredths of one per cent: 450 is 4.5 %; 0 is free of interest
     * @param livingThere only for whoever lives in the home
     * @param early       whether money paid early lowers the interest (backend/docs/adr/0038)
     */
    public record PayingOver(String code, int months, int least, int interest, boolean livingThere, boolean early) {

        public PayingOver {
            Settings.require(code.matches("[a-z0-9-]{1,40}"), "leasehold: paying-over: code is small letters, digits and hyphens, not '%s'", code);
            Settings.between("leasehold: paying-over: months", months, 2, 300);
            Settings.between("leasehold: paying-over: least", least, 1, 10_000_000);
            Settings.between("leasehold: paying-over: interest", interest, 0, 2_000);
        }
    }

    /**
     * Money in pence.
     *
     * @param from            the first day it binds
     * @param recoveryMonths  within which a cost must be asked for or told of (section 20B)
     * @param worksOver       works that cost any one leaseholder more need a consultation, and without one this is the most
     * @param agreementOver   the same a year for a long agreement
     * @param agreementMonths an agreement for longer than this is a long one
     * @param noticeDays      how long leaseholders may answer a notice
     * @param reasonsDays     for giving reasons after the contract, and for replies to observations
     */
    public record Law(
            LocalDate from, int recoveryMonths, int worksOver, int agreementOver, int agreementMonths, int noticeDays, int reasonsDays) {

        public Law {
            Settings.between("leasehold: recovery-months", recoveryMonths, 1, 120);
            Settings.between("leasehold: works-over", worksOver, 0, 10_000_000);
            Settings.between("leasehold: agreement-over", agreementOver, 0, 10_000_000);
            Settings.between("leasehold: agreement-months", agreementMonths, 1, 120);
            Settings.between("leasehold: notice-days", noticeDays, 1, 365);
            Settings.between("leasehold: reasons-days", reasonsDays, 1, 365);
        }
    }

    public LeaseholdRules {
        Settings.between("leasehold: posting-days", postingDays, 0, 14);
        Settings.between("leasehold: posting-days-abroad", postingDaysAbroad, postingDays, 60);
        Settings.require(!warnDays.isEmpty() && warnDays.stream().allMatch(days -> days >= 1 && days <= 365),
                "leasehold: warn-days are from 1 to 365; these are %s", warnDays);
        Settings.require(warnDays.equals(warnDays.stream().distinct().sorted(Comparator.reverseOrder()).toList()),
                "leasehold: warn-days are written the longest first; these are %s", warnDays);
        var days = law.stream().map(Law::from).toList();
        Settings.require(!days.isEmpty() && days.equals(days.stream().distinct().sorted().toList()),
                "leasehold: law has its oldest version first, none on the same day; these are %s", days);
        Settings.between("leasehold: surgery-minutes", surgeryMinutes, 5, 120);
        var codes = payingOver.stream().map(PayingOver::code).toList();
        Settings.require(codes.size() == codes.stream().distinct().count(), "leasehold: paying-over names one way twice: %s", codes);
        payingOver = List.copyOf(payingOver);
        warnDays = List.copyOf(warnDays);
        law = List.copyOf(law);
    }

    /** The version in force on a day; the oldest for a day before all of them. */
    public Law lawOn(LocalDate day) {
        return law.stream().filter(version -> !version.from().isAfter(day)).reduce((_, later) -> later).orElse(law.getFirst());
    }
}
