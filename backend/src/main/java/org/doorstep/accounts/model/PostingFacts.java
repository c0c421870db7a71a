package org.doorstep.accounts.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.EntryType;
import org.doorstep.kernel.Money;

/**
 * What has to be known of an account before anything is posted to it.
 *
 * @param known what was posted before under the same source and reference, on whatever account
 */
public record PostingFacts(Last last, Optional<Known> known) {

    /** The newest entry; of an account without any: 0, nothing, and long ago. */
    public record Last(long seq, Money balance, Instant posted) {}

    public record Known(UUID account, long seq, EntryType type, Money amount, Optional<Long> reverses) {}
}
