package org.doorstep.leasehold.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.LeaseholdRules.PayingOver;
import org.doorstep.leasehold.WorksDemand.GoesOn;
import org.doorstep.leasehold.WorksView.WorkedOut;

/**
 * A lease's bill of works, as it is kept.
 *
 * @param due     by when it is paid where there is no plan
 * @param version 1; of one that was put right one more
 * @param plan    that is proposed or agreed, else the last that was refused
 * @param instead the bill in whose place it stands
 * @param workedOut how the share came about when it was sent; empty in one from before that was kept
 */
public record WorksKept(
        UUID id, String reference, String consultation, String title, String lease, Money share, Money amount, LocalDate due, Instant sent,
        Posted account, int version, Optional<Plan> plan, Optional<Instead> instead, Optional<WorkedOut> workedOut) {

    public static final String SUBJECT = "works-bill";

    /** The account it is on, by its inner id and its reference, and the place of its entry there. */
    public record Posted(UUID id, String reference, long entry) {}

    /** A bill that was taken back, and why. */
    public record Instead(Money amount, Instant sent, String why) {}

    /** As the landlord offered it then. {@code early}: whether money paid early lowers the interest. */
    public record Terms(String offer, int months, int interest, boolean early) {

        public static Terms of(PayingOver offer) {
            return new Terms(offer.code(), offer.months(), offer.interest(), offer.early());
        }
    }

    /**
     * Parts that were asked for before the bill was put right, and what of the bill they came to.
     *
     * @param agreed whether the plan was agreed by then, so that it went on when this bill was sent
     */
    public record Before(int parts, Money asked, boolean agreed) {

        public static final Before NONE = new Before(0, Money.ZERO, false);
    }

    /** @param first the day of the first part; empty until it is agreed */
    public record Plan(
            UUID id, String person, Terms terms, Instant proposed, String state, Optional<LocalDate> first, Optional<String> words, Before before) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    /** As somebody may read it, by whose words they may. */
    public WorksKept readBy(TheirWords theirs) {
        var readable = plan.map(kept -> theirs.has(kept.person()) ? kept : new Plan(kept.id(), kept.person(), kept.terms(), kept.proposed(), kept.state(), kept.first(),
                Optional.empty(), kept.before()));
        return new WorksKept(id, reference, consultation, title, lease, share, amount, due, sent, account, version, readable, instead, workedOut);
    }

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** What the ledger calls it. */
    public WorksName name() {
        return WorksName.bill(consultation, lease, version);
    }

    /** Only once it is agreed there are days. */
    public Optional<Instalments> instalments() {
        return plan.filter(agreed -> agreed.is("agreed")).flatMap(agreed -> agreed.first().map(first -> new Instalments(
                amount.minus(agreed.before().asked()), agreed.terms().months(), agreed.terms().interest(), first, agreed.before().parts())));
    }

    /** What was asked for by the plan that went on when it was sent; empty where none did, and all of it is asked for by its day. */
    public Optional<GoesOn> goesOn() {
        return plan.map(Plan::before).filter(Before::agreed).flatMap(before -> instalments().map(left -> {
            var parts = left.parts();
            return new GoesOn(left.bill(), before.asked(), parts.getFirst().amount(), parts.getFirst().due(), parts.getLast().due());
        }));
    }

    /** What need not have been paid before this day. */
    public Money notYetDue(LocalDate today) {
        return instalments().map(agreed -> agreed.notYetDue(today)).orElse(due.isBefore(today) ? Money.ZERO : amount);
    }

    /** The same, where a part of the amount is never owed because of a limit in law that came after it was sent. */
    public Money notYetDue(LocalDate today, Money over) {
        var notYet = notYetDue(today);
        return notYet.compareTo(over) < 0 ? over : notYet;
    }

    /** What of the amount is over a limit. */
    public Money over(Optional<Money> cap) {
        return cap.map(amount::minus).filter(Money::owed).orElse(Money.ZERO);
    }

    /** The landlord's ways to pay over time that this bill may have: large enough, and for whoever lives there where they are only for them. */
    public List<PayingOver> offers(List<PayingOver> all, boolean livesThere) {
        return plan.filter(kept -> !kept.is("refused")).isPresent() ? List.of()
                : all.stream().filter(offer -> amount.pence() >= offer.least() && (livesThere || !offer.livingThere())).toList();
    }

    /**
     * How its plan goes on when another amount stands in its place: what was asked for by today stays asked for, what is left of the
     * new amount is cut into the parts that were to come, on their days. Where nothing is left, or no part, there is no plan any more.
     */
    public Optional<Plan> carried(UUID id, Money anew, LocalDate today) {
        var kept = plan.filter(old -> !old.is("refused"));
        return kept.filter(old -> old.is("agreed")).isPresent() ? instalments().flatMap(parts -> carried(id, kept.get(), parts, anew, today))
                : kept.map(old -> new Plan(id, old.person(), old.terms(), old.proposed(), old.state(), old.first(), old.words(), old.before()));
    }

    private static Optional<Plan> carried(UUID id, Plan old, Instalments parts, Money anew, LocalDate today) {
        var asked = old.before().asked().plus(parts.bill().minus(parts.notYetDue(today.plusDays(1))));
        int done = (int) parts.parts().stream().filter(part -> !part.due().isAfter(today)).count();
        int left = parts.months() - done;
        var terms = new Terms(old.terms().offer(), left, old.terms().interest(), old.terms().early());
        return left == 0 || !anew.minus(asked).owed() ? Optional.empty()
                : Optional.of(new Plan(id, old.person(), terms, old.proposed(), old.state(), Optional.of(parts.parts().get(done).due()), old.words(),
                        new Before(old.before().parts() + done, asked, true)));
    }
}
