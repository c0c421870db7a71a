package org.doorstep.directdebit.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.kernel.Money;

/**
 * What is taken when the charges change (rules.md DD-4). Whoever pays all of them goes on paying all, and what they pay beyond
 * them, to get out of debt perhaps, stays beside it. Whoever pays a part is left alone: nobody here knows who pays the rest.
 * Whoever chose an amount after they were told of the change chose it knowing of it, and is left with it, unless it is what the
 * charges were until then: so it is for all who set one up by the charges of today.
 *
 * @param told    when the payer was first told what it will be
 * @param was     what a month of the charges came to
 * @param earlier what it was to come to by what was told before of the same day, the last first
 * @param will    what it comes to
 */
public record Following(Instant told, Money was, List<Step> earlier, Money will) {

    /** Many pay the whole pounds of an amount. */
    private static final Money ROUNDED = Money.ofPence(100);

    public Following {
        earlier = List.copyOf(earlier);
    }

    /** @param change by what name it was told */
    public record Step(String change, Money will) {}

    /** @param all the terms of one who pays, at least one @return empty when the amount stays as it is */
    public Optional<Money> amount(List<Terms> all) {
        var latest = newest(all.stream()).orElseThrow();
        var knowing = latest.change().isEmpty() && latest.made().isAfter(told)
                && newest(all.stream().filter(terms -> !terms.made().isAfter(told))).filter(before -> before.amount().equals(latest.amount())).isEmpty();
        return knowing ? chosen(latest.amount()) : amount(latest.amount(), followed(all), will);
    }

    /**
     * @param amount taken each month until then
     * @param was    what a month of the charges came to
     * @param will   what it comes to
     * @return empty when the amount stays as it is
     */
    static Optional<Money> amount(Money amount, Money was, Money will) {
        boolean all = amount.plus(ROUNDED).compareTo(was) > 0;
        return Optional.of(amount.plus(will).minus(was)).filter(next -> all && next.owed() && !next.equals(amount));
    }

    private Optional<Money> chosen(Money amount) {
        boolean old = Stream.concat(Stream.of(was), earlier.stream().map(Step::will)).anyMatch(each -> near(amount, each));
        return Optional.of(will).filter(next -> old && !(near(amount, next) && amount.compareTo(next) >= 0));
    }

    private static boolean near(Money one, Money other) {
        return one.compareTo(other.minus(ROUNDED)) > 0 && one.compareTo(other.plus(ROUNDED)) < 0;
    }

    /** From where they go on: what they followed last of the same day, else what the charges were. */
    private Money followed(List<Terms> all) {
        return earlier.stream().filter(step -> all.stream().anyMatch(terms -> terms.change().equals(Optional.of(step.change()))))
                .map(Step::will).findFirst().orElse(was);
    }

    private static Optional<Terms> newest(Stream<Terms> terms) {
        return terms.max(Comparator.comparingInt(Terms::n));
    }
}
