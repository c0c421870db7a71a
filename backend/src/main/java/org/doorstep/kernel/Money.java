package org.doorstep.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An amount in pence, never a fraction. On an account a positive amount is what the resident owes, a negative one is in
 * their credit. Arithmetic is exact: what does not fit is an {@link ArithmeticException}, never another amount. In JSON:
 * {@code {"pence": 10420, "currency": "GBP"}}.
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** Pounds with or without their pence; commas only between thousands. */
    private static final Pattern WRITTEN = Pattern.compile("(-?)£?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.([0-9]{2}))?");

    public static Money ofPence(long pence) {
        return new Money(pence);
    }

    /** Reads {@code 1204.20}, {@code £1,204.20}, {@code -12} or {@code -£12.00}; empty for anything else. */
    public static Optional<Money> read(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long pounds = Long.parseLong(parts.group(2).replace(",", ""));
        long pence = pounds * 100 + (parts.group(3) == null ? 0 : Long.parseLong(parts.group(3)));
        return Optional.of(new Money(parts.group(1).isEmpty() ? pence : -pence));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(pence, factor));
    }

    public Money negated() {
        return new Money(Math.negateExact(pence));
    }

    /** The amount without its sign. */
    public Money size() {
        return pence < 0 ? negated() : this;
    }

    public boolean owed() {
        return pence > 0;
    }

    public boolean inCredit() {
        return pence < 0;
    }

    public boolean nothing() {
        return pence == 0;
    }

    /**
     * Shares it out by weight so that the shares sum to it, to the penny. The remainder rule: each share is rounded towards
     * nought, and the pennies left over go one each to the largest remainders, the first of equals before the others.
     *
     * @param weights none negative, not all nought
     * @return as many shares as weights, in their order
     */
    public List<Money> share(long... weights) {
        var left = new ArrayList<Share>(weights.length);
        long given = 0;
        var all = total(weights);
        for (int i = 0; i < weights.length; i++) {
            var part = Math.multiplyExact(pence, weights[i]);
            left.add(new Share(i, part / all, Math.abs(part % all)));
            given += part / all;
        }
        var shares = left.stream().mapToLong(Share::whole).toArray();
        long over = pence - given;
        left.stream().sorted(Comparator.comparingLong(Share::remainder).reversed().thenComparingInt(Share::place))
                .limit(Math.abs(over)).forEach(share -> shares[share.place()] += Long.signum(over));
        return IntStream.range(0, shares.length).mapToObj(i -> new Money(shares[i])).toList();
    }

    private record Share(int place, long whole, long remainder) {}

    private static long total(long... weights) {
        long total = 0;
        for (var weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is negative: " + weight);
            }
            total = Math.addExact(total, weight);
        }
        if (total == 0) {
            throw new IllegalArgumentException("no weight is more than nought");
        }
        return total;
    }

    /** {@code 1204.20} or {@code -12.00}: as files and spreadsheets have it. */
    public String plain() {
        var digits = "%03d".formatted(Math.absExact(pence));
        return (pence < 0 ? "-" : "") + digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2);
    }

    /** Beside the pence, in JSON. There is one currency. */
    public String getCurrency() {
        return "GBP";
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }
}
