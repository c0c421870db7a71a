package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksView.WorksBill;

/**
 * A bill of works as it is a demand.
 *
 * @param landlord its name and address (Landlord and Tenant Act 1987, sections 47 and 48; rules.md SC-4)
 * @param goesOn   how a plan that was agreed on the bill before went on when this one was sent: what it asks for is the next part
 * @param rights   the summary it went out with; empty where none was kept, and then its paper is no demand
 */
public record WorksDemand(String lease, String home, WorksBill bill, List<String> landlord, Optional<GoesOn> goesOn, Optional<RightsSummary.Version> rights) {

    /**
     * As it was when the bill was sent, if every part is paid on its day.
     *
     * @param left   of the bill for the parts to come
     * @param before of the bill in the parts that were asked for by then; nothing where none was
     * @param next   the first part to come, its interest with it
     * @param due    the day of it
     * @param last   the day of the last
     */
    public record GoesOn(Money left, Money before, Money next, LocalDate due, LocalDate last) {}

    public WorksDemand {
        landlord = List.copyOf(landlord);
    }
}
