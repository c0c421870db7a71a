package org.doorstep.leasehold;

import java.util.List;
import java.util.Optional;

/**
 * A quarter's itemised bill (rules.md 7.6, row 95).
 *
 * @param landlord its name and address, a line each (rules.md SC-4)
 * @param rights   the statutory summary that makes it a demand; empty where none was checked word for word
 */
public record BillView(YearView year, YearView.Quarter quarter, List<String> landlord, Optional<RightsSummary.Version> rights) {

    public BillView {
        landlord = List.copyOf(landlord);
    }
}
