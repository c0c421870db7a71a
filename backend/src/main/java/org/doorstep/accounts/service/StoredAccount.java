package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountKind;
import org.doorstep.accounts.Feed;
import org.doorstep.kernel.Money;

/**
 * An account as it is kept, with its balance.
 *
 * @param asAt up to when each route's payments are on the accounts
 */
public record StoredAccount(
        UUID id, String reference, AccountKind kind, UUID agreement, LocalDate opened, Optional<LocalDate> closed, Money balance,
        Map<Feed, Instant> asAt) {}
