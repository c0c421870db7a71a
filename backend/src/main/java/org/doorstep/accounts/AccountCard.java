package org.doorstep.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.residents.Address;

/**
 * An account at a glance.
 *
 * @param id        inner id, for posting; never shown to people
 * @param reference the housing system's number of it
 * @param agreement what it belongs to
 * @param address   of the home; empty when the agreement is over
 * @param closed    its last day, when there is one
 * @param balance   after the last entry; positive: the resident owes
 * @param asAt      how far the payments of each route are on it
 */
public record AccountCard(
        UUID id, String reference, AccountKind kind, UUID agreement, Optional<Address> address, LocalDate opened,
        Optional<LocalDate> closed, Money balance, List<FeedAsAt> asAt) {}
