package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The holds on an account, for officers for income.
 *
 * @param account the ledger's reference of it
 */
public record HoldsView(String account, List<PlacedHold> holds) {

    /**
     * @param kind  {@code breathing-space}, {@code mental-health} or {@code safeguarding}
     * @param until its last day; empty while it runs until somebody ends it
     * @param by    the officer who placed it
     */
    public record PlacedHold(UUID id, String kind, LocalDate started, Optional<LocalDate> until, String reason, String by) {}
}
