package org.doorstep.leasehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.FeedAsAt;
import org.doorstep.kernel.Money;

/**
 * Major works of one lease.
 *
 * @param bills    the latest first
 * @param standing how the account stands; empty while nothing was billed
 */
public record WorksView(String lease, String home, List<WorksBill> bills, Optional<WorksStanding> standing) {

    public WorksView {
        bills = List.copyOf(bills);
    }

    /**
     * A lease's bill of works.
     *
     * @param consultation reference of what leaseholders were asked
     * @param share        of what the works cost
     * @param amount       that is asked for: less than the share where a step of the consultation was missed
     * @param workedOut    how the share came about when it was sent; empty where that was not kept and the sum or the parts were put right since
     * @param over         of the amount, what nobody has to pay because of a limit in law that came to light after it was sent
     * @param instead      the bill in whose place it stands, whose sum was wrong
     * @param plan         how it is paid over time, or asked to be; empty where it is not
     * @param offers       the ways to pay it over time that it may have now
     */
    public record WorksBill(
            String reference, String consultation, String title, Money share, Optional<WorkedOut> workedOut, Money amount, Money over, LocalDate due, Instant sent,
            Optional<WorksInstead> instead, Optional<WorksPlan> plan, List<WorksOffer> offers) {

        public WorksBill {
            offers = List.copyOf(offers);
        }

        /** Key of the words why less than the share is asked for. */
        public String whyLess() {
            return workedOut.flatMap(WorkedOut::most).filter(amount::equals).isPresent() ? "leasehold.works.estimated" : "leasehold.works.capped";
        }

        public WorksBill explained(Optional<WorkedOut> how) {
            return new WorksBill(reference, consultation, title, share, how, amount, over, due, sent, instead, plan, offers);
        }
    }

    /**
     * A share of works, by the remainder rule of every cost: rounded down to the penny, the pennies left over to those who lost most.
     *
     * @param schedule by its name
     * @param total    what the works cost
     * @param weight   of the home
     * @param whole    of all homes, the landlord's too
     * @param most     that the estimates of the lease's Right to Buy let it be charged; empty where they do not lower what is asked
     */
    public record WorkedOut(String schedule, Basis basis, Money total, long weight, long whole, Optional<Money> most) {}

    /** A bill that was taken back, and why. */
    public record WorksInstead(Money amount, Instant sent, String why) {}

    /**
     * @param interest a year, in hundredths of one per cent
     * @param early    whether money paid early lowers the interest
     * @param state    proposed, agreed or refused
     * @param words    of whoever answered
     * @param parts    the payments; none until it is agreed
     */
    public record WorksPlan(String offer, int months, int interest, boolean early, String state, Optional<String> words, List<WorksPart> parts) {

        public WorksPlan {
            parts = List.copyOf(parts);
        }
    }

    /** @param amount of it the bill's part and the interest on what was left; of parts to come, as it is if nothing more is paid early */
    public record WorksPart(int number, LocalDate due, Money amount, Money interest) {}

    /** @param first what the first payment would be */
    public record WorksOffer(String code, int months, int interest, Money first) {}

    /**
     * How it stands on the ledger.
     *
     * @param account reference of the account
     * @param behind  what should have been paid by today and was not; nothing while all is well
     * @param early   what was paid before it had to be
     * @param next    the payment that comes next, or what of it is not paid yet
     * @param asAt    how far the payments of each route are in the balance
     */
    public record WorksStanding(String account, Money balance, Money behind, Money early, Optional<WorksPart> next, List<FeedAsAt> asAt) {}
}
