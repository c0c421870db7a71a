package org.doorstep.leasehold;

import java.util.List;
import java.util.Optional;

import org.doorstep.leasehold.WorksView.WorksBill;

/**
 * A bill of works as it is a demand.
 *
 * @param landlord its name and address (Landlord and Tenant Act 1987, sections 47 and 48; rules.md SC-4)
 * @param rights   the summary it went out with; empty where none was kept, and then its paper is no demand
 */
public record WorksDemand(String lease, String home, WorksBill bill, List<String> landlord, Optional<RightsSummary.Version> rights) {

    public WorksDemand {
        landlord = List.copyOf(landlord);
    }
}
