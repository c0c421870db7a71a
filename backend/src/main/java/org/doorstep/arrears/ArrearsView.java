package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.FeedAsAt;
import org.doorstep.kernel.Money;
import org.doorstep.standards.PromiseView;

/**
 * An account and whether its people are behind, as they read it.
 *
 * @param account the ledger's reference of it
 * @param balance all that is on it; positive: the resident owes
 * @param open    the case, while they are behind
 * @param taken   what of it an agreed payment takes next: no part of what is late
 * @param asAt    how far the payments of each route are in the balance
 */
public record ArrearsView(String account, Money balance, Optional<OpenCase> open, Optional<TakenView> taken, List<FeedAsAt> asAt) {

    /**
     * @param owed     what is late, or was when something was late last
     * @param caughtUp whether that is paid, and this week's rent is not yet
     * @param since    the day the oldest of it was late
     * @param held     whether nothing is asked of them for a while
     * @param heldUntil the first day on which something is again; empty where nobody knows it, and where nothing runs
     * @param next     what happens next: {@code held}, {@code write}, {@code talk}, {@code decide}, {@code answer}, {@code reply},
     *                 {@code refer}, {@code pay} or {@code review}
     * @param due      by when
     * @param promises what was promised about it
     * @param done     what was done, the newest last
     * @param plan     the newest plan
     * @param advice   the last word on an adviser, as in {@link DoneStep}; empty when nobody said one
     */
    public record OpenCase(Money owed, boolean caughtUp, LocalDate since, boolean held, Optional<LocalDate> heldUntil, String next, LocalDate due, List<PromiseView> promises, List<DoneStep> done,
            Optional<PlanView> plan, String advice) {}

    /**
     * @param what {@code wrote}, {@code spoke}, {@code tried}, {@code advice-offered}, {@code advice-wanted}, {@code advice-declined},
     *             {@code referred}, {@code visited}, {@code notice}, {@code court}, {@code interviewed}, {@code hearing-told} or {@code hearing}
     * @param day  of a hearing they were told of, the hearing's own
     */
    public record DoneStep(String what, LocalDate day) {}
}
