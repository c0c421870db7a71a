package org.doorstep.leasehold.model;

import java.util.Optional;

/**
 * What the landlord bears of a schedule's year.
 *
 * @param weight of the homes without a lease
 * @param whole  what shares written in leases are parts of: what no lease bears of it is the landlord's; empty where nobody has said
 */
public record Landlords(long weight, Optional<Long> whole) {

    /** @param leases the weights of all leases together */
    long besides(long leases) {
        return whole.map(all -> Math.max(weight, all - leases)).orElse(weight);
    }
}
