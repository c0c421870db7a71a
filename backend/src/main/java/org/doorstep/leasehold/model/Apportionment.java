package org.doorstep.leasehold.model;

import java.util.List;
import java.util.stream.LongStream;

import org.doorstep.kernel.Money;

/**
 * Who bears which part of a schedule's costs in one year. The homes the landlord lets are in the building too, and their
 * part is the landlord's: it is never spread over the leaseholders.
 *
 * <p>The remainder rule (Money.share): each share is rounded down to the penny, and the pennies left over go one each to
 * those whose rounding took most, ties to the first in the order of the parts. So the shares always sum to the cost.
 *
 * @param parts     the leases', in the order of their references
 * @param landlords weight of the homes without a lease; may be 0
 */
public record Apportionment(List<Part> parts, long landlords) {

    /** A weight that no lease can mean is a mistake in the file. */
    public static final long LARGEST_WEIGHT = 1_000_000;

    /**
     * @param lease  reference of the agreement
     * @param weight more than 0: 1 of equal shares, the parts of a whole, square metres, bedrooms
     */
    public record Part(String lease, long weight) {

        public Part {
            if (weight < 1 || weight > LARGEST_WEIGHT) {
                throw new IllegalArgumentException("a weight is from 1 to " + LARGEST_WEIGHT + ", not " + weight);
            }
        }
    }

    /**
     * What a cost comes to.
     *
     * @param shares    of the leases, in the order of the parts
     * @param landlords what the landlord bears
     */
    public record Shared(List<Money> shares, Money landlords) {

        public Money total() {
            return shares.stream().reduce(landlords, Money::plus);
        }
    }

    /** All the leases of a year beside each other, whenever they ran in it. */
    public static Apportionment of(List<Part> parts, Landlords landlords) {
        return new Apportionment(parts, landlords.besides(parts.stream().mapToLong(Part::weight).sum()));
    }

    public Apportionment {
        parts = List.copyOf(parts);
        if (landlords < 0 || landlords > LARGEST_WEIGHT) {
            throw new IllegalArgumentException("the landlord's weight is from 0 to " + LARGEST_WEIGHT + ", not " + landlords);
        }
    }

    /** All weights together: what a weight is a part of. */
    public long whole() {
        return parts.stream().mapToLong(Part::weight).sum() + landlords;
    }

    /** The weight of a lease; 0 when it has no part in this schedule. */
    public long weight(String lease) {
        return parts.stream().filter(part -> part.lease().equals(lease)).mapToLong(Part::weight).sum();
    }

    /** A cost of nobody is the landlord's. */
    public Shared share(Money cost) {
        if (whole() == 0) {
            return new Shared(List.of(), cost);
        }
        var weights = LongStream.concat(parts.stream().mapToLong(Part::weight), LongStream.of(landlords)).toArray();
        var shares = cost.share(weights);
        return new Shared(shares.subList(0, parts.size()), shares.getLast());
    }
}
