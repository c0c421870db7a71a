package org.doorstep.leasehold.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.LeaseholdRules.PayingOver;

/**
 * A lease's bill of works, as it is kept.
 *
 * @param due  by when it is paid where there is no plan
 * @param plan that is proposed or agreed, else the last that was refused
 */
public record WorksKept(
        UUID id, String reference, String consultation, String title, String lease, Money share, Money amount, LocalDate due, Instant sent,
        Posted account, Optional<Plan> plan) {

    public static final String SUBJECT = "works-bill";

    /** The account it is on, and the place of its entry there. */
    public record Posted(UUID id, long entry) {}

    /** @param first the day of the first part; empty until it is agreed */
    public record Plan(
            UUID id, String person, String offer, int months, int interest, Instant proposed, String state, Optional<LocalDate> first,
            Optional<String> words) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** Only once it is agreed there are days. */
    public Optional<Instalments> instalments() {
        return plan.filter(agreed -> agreed.is("agreed")).flatMap(agreed -> agreed.first().map(first -> new Instalments(amount, agreed.months(), agreed.interest(), first)));
    }

    /** What need not have been paid before this day. */
    public Money notYetDue(LocalDate today) {
        return instalments().map(agreed -> agreed.notYetDue(today)).orElse(due.isBefore(today) ? Money.ZERO : amount);
    }

    /** The landlord's ways to pay over time that this bill may have: large enough, and for whoever lives there where they are only for them. */
    public List<PayingOver> offers(List<PayingOver> all, boolean livesThere) {
        return plan.filter(kept -> !kept.is("refused")).isPresent() ? List.of()
                : all.stream().filter(offer -> amount.pence() >= offer.least() && (livesThere || !offer.livingThere())).toList();
    }
}
