package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The holds on an account, for officers for income.
 *
 * @param account the ledger's reference of it
 * @param holders those who hold the tenancy: reference → name
 */
public record HoldsView(String account, List<PlacedHold> holds, Map<String, String> holders) {

    /**
     * @param kind  {@code breathing-space}, {@code mental-health} or {@code safeguarding}
     * @param until its last day; empty while it runs until somebody ends it
     * @param person the name of whom it protects; empty where nobody said
     * @param by    the officer who placed it
     */
    public record PlacedHold(UUID id, String kind, LocalDate started, Optional<LocalDate> until, String person, String reason, String by) {}
}
