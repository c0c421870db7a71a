package org.doorstep.arrears;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.standards.PromiseView;

/**
 * A case as those who work on it see it.
 *
 * @param reference what it is called on the phone
 * @param holders   those who hold the agreement: each is written to separately
 * @param mayAct    whether the reader is of the team that does
 * @param steps     what was done, the newest first
 * @param order     what can be written down now
 * @param plan      the newest plan
 * @param held      whether a hold runs: nothing is asked of them
 * @param taken     what of the balance an agreed payment takes next: no part of what is late
 * @param budget    what its proposer earns and spends; empty for everybody but officers for income
 */
public record CaseView(
        String reference, String account, Money owed, LocalDate since, String next, LocalDate due, List<CaseHolder> holders, boolean mayAct,
        List<PromiseView> promises, List<CaseStep> steps, boolean held, Order order, Optional<PlanView> plan, Optional<TakenView> taken, Optional<BudgetView> budget) {

    /** The same with what else there is. */
    public CaseView with(boolean held, Order order, Optional<PlanView> plan, Optional<TakenView> taken, Optional<BudgetView> budget) {
        return new CaseView(reference, account, owed, since, next, due, holders, mayAct, promises, steps, held, order, plan, taken, budget);
    }

    /** As the answer to a change: that is kept for its Idempotency-Key, and what somebody earns is kept nowhere but in the safe. */
    public CaseView withoutBudget() {
        return with(held, order, plan, taken, Optional.empty());
    }

    /**
     * @param person  their reference
     * @param written whether we have written to them about it: a letter left the house
     * @param letter  how it is with ours while we have not: empty where there is none, {@code waiting}, or why it did not go:
     *                {@code no-way}, {@code no-address}, {@code kept-back}, {@code refused} or {@code given-up}
     */
    public record CaseHolder(String person, String name, boolean written, String letter) {}

    /**
     * @param open codes of the steps that the order of rules.md RN-7 and RN-8 allows now
     * @param shut why the next step towards a court is not among them, as a problem's code; empty when it is
     */
    public record Order(List<String> open, String shut) {

        public static final Order NONE = new Order(List.of(), "");
    }

    /**
     * @param with with whom; empty for everybody
     * @param by   who of the staff; empty for Doorstep itself
     * @param on   the day of a hearing they were told of
     * @param note for their team alone, and empty for anybody else
     */
    public record CaseStep(String what, Instant at, Optional<String> with, String by, Optional<LocalDate> on, String note) {}
}
