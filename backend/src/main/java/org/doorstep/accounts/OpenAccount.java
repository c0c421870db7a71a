package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An account that statements are drawn of.
 *
 * @param opened  its first day
 * @param holders whose it is when its agreement is over, by their references
 */
public record OpenAccount(UUID id, String reference, UUID agreement, LocalDate opened, List<String> holders) {

    public OpenAccount {
        holders = List.copyOf(holders);
    }
}
