package org.doorstep.leasehold.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.YearView.BillLine;

/**
 * A bill that went out.
 *
 * @param account its inner id and its reference, and the place of the entry there
 * @param letter  the bill whose letter asks for it; empty: its own
 * @param back    when and why it was taken back; empty while it stands
 */
public record Billed(UUID id, BillName name, BillRule.Bill bill, Instant issued, Posted account, Optional<UUID> letter, Optional<TakenBack> back) {

    /** Kind of the subject that messages about it name. */
    public static final String SUBJECT = "service-charge-bill";

    public record Posted(UUID id, String reference, long entry) {}

    public record TakenBack(Instant at, String why) {}

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** What the letter that asks for it is about. */
    public Subject demand() {
        return new Subject(SUBJECT, letter.orElse(id));
    }

    /** Whether it asks for what the figures of today say. */
    public boolean says(BillRule.Bill today) {
        return today.amount().equals(bill.amount()) && today.lines().equals(bill.lines());
    }

    /** The schedules, by their references, whose lines come to another sum by the figures of today. */
    public Set<String> schedulesUnlike(BillRule.Bill today) {
        var was = sums(bill);
        var is = sums(today);
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(schedule -> !was.getOrDefault(schedule, Money.ZERO).equals(is.getOrDefault(schedule, Money.ZERO))).collect(Collectors.toSet());
    }

    private static Map<String, Money> sums(BillRule.Bill bill) {
        return bill.lines().stream().collect(Collectors.toMap(BillLine::schedule, BillLine::amount, Money::plus));
    }

    /** The same with the costs that it asks for, which are not kept with it. */
    public Billed with(BillRule.Bill today) {
        return new Billed(id, name, new BillRule.Bill(bill.number(), bill.due(), bill.amount(), bill.lines(), today.costs()), issued, account, letter, back);
    }

    public BillRule.Standing standing() {
        return new BillRule.Standing(bill.number(), bill.due(), bill.amount());
    }
}
