package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Money;

/**
 * How much a net rent may rise at a yearly change (rules.md RN-5), from data with their source.
 *
 * @param caps         by when they bind
 * @param cpi          the year's change of consumer prices to September, in hundredths of a per cent, by that year
 * @param convergence  what may be added each week to a rent below its formula, by when it begins
 */
public record IncreaseLimits(List<Cap> caps, Map<Integer, Integer> cpi, List<Convergence> convergence) {

    /** Hundredths of a per cent in a whole. */
    private static final long WHOLE = 10_000;

    /**
     * @param above  what may be added to CPI, in hundredths of a per cent
     * @param source what says so
     */
    public record Cap(LocalDate from, LocalDate until, int above, String source) {}

    public record Convergence(LocalDate from, Money weekly, String source) {}

    /**
     * The most a net rent may be from a day on, to the penny below.
     *
     * @param before       the net rent of the week before
     * @param belowFormula whether it is a social rent below its formula rent
     * @return empty when no cap binds that day, or consumer prices of the September before are not known
     */
    public Optional<Money> most(Money before, LocalDate from, boolean belowFormula) {
        return cap(from).flatMap(cap -> Optional.ofNullable(cpi.get(from.getYear() - 1)).map(rise -> {
            var risen = new Money(Math.floorDiv(Math.multiplyExact(before.pence(), WHOLE + rise + cap.above()), WHOLE));
            return belowFormula ? risen.plus(convergence(from)) : risen;
        }));
    }

    /** What says how much may be added on a day; empty when no cap binds then, or its consumer prices are not known. */
    public Optional<String> known(LocalDate from) {
        return cap(from).filter(_ -> cpi.containsKey(from.getYear() - 1)).map(Cap::source);
    }

    /** Whether a cap binds on a day whose consumer prices are not known: no rise can be checked against it. */
    public boolean unknown(LocalDate from) {
        return cap(from).isPresent() && !cpi.containsKey(from.getYear() - 1);
    }

    private Optional<Cap> cap(LocalDate day) {
        return caps.stream().filter(cap -> !day.isBefore(cap.from()) && !day.isAfter(cap.until())).findFirst();
    }

    private Money convergence(LocalDate day) {
        return convergence.stream().filter(step -> !day.isBefore(step.from()))
                .reduce((_, later) -> later).map(Convergence::weekly).orElse(Money.ZERO);
    }
}
