package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;

/**
 * A plan as those who hold the tenancy and those who work on the case see it: what its proposer earns and spends is not in it.
 *
 * @param state    {@code proposed}, {@code offered}, {@code agreed}, {@code refused}, {@code declined}, {@code withdrawn},
 *                 {@code kept} or {@code ended}
 * @param own      whether the reader proposed it
 * @param offer    what an officer offered in its place
 * @param reasons  of the answer, in the officer's words: for those on the tenancy and for officers for income
 * @param by       the officer who answered; empty while nobody did
 * @param answerBy by when we said we would
 * @param broken   the day we saw that a part did not come, until it is paid or the plan goes on
 * @param parts    its days, once it is agreed
 * @param enteredBy the officer who typed it as they were told; empty where its proposer typed it
 */
public record PlanView(
        UUID id, String state, boolean own, PlanTerms asked, Optional<PlanTerms> offer, String reasons, String by, LocalDate answerBy, Optional<LocalDate> broken,
        List<PlanPart> parts, String enteredBy) {

    /** @param every {@code week}, {@code fortnight}, {@code four-weeks} or {@code month} */
    public record PlanTerms(Money amount, String every, LocalDate first) {}

    /** @param paid the day we saw it */
    public record PlanPart(LocalDate due, Money amount, Optional<LocalDate> paid) {}
}
