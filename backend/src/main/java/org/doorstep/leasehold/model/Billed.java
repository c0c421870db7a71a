package org.doorstep.leasehold.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;

/**
 * A bill that went out.
 *
 * @param account its inner id and its reference, and the place of the entry there
 * @param back    when and why it was taken back; empty while it stands
 */
public record Billed(UUID id, BillName name, BillRule.Bill bill, Instant issued, Posted account, Optional<TakenBack> back) {

    /** Kind of the subject that messages about it name. */
    public static final String SUBJECT = "service-charge-bill";

    public record Posted(UUID id, String reference, long entry) {}

    public record TakenBack(Instant at, String why) {}

    public Subject subject() {
        return new Subject(SUBJECT, id);
    }

    public BillRule.Standing standing() {
        return new BillRule.Standing(bill.number(), bill.due(), bill.amount());
    }
}
