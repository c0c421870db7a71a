package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;

/**
 * Who bears what of a schedule's year when homes change hands in it (backend/docs/adr/0048). A home bears what one lease would that had
 * it all year, and its leases divide that by days: so what happens to one home moves nobody else's share, not by a penny. A home that had no lease
 * on the year's first day was the landlord's then; the pennies left over are given out as if it were still.
 *
 * @param shares of the homes that had a lease on the year's first day, each by its first lease; all others are the landlord's part
 * @param held   those homes, in the same order
 * @param later  homes whose first lease began in the year
 * @param rest   weight of what is the landlord's all year
 */
public record HomeShares(Apportionment shares, List<HomeYear> held, List<HomeYear> later, long rest) {

    private record Spell(int place, Apportionment.Part part, Optional<LeaseTerm> term) {

        private LocalDate started(ChargeYear year) {
            return term.map(LeaseTerm::started).orElse(year.starts());
        }

        private boolean handsOverTo(Spell next) {
            return term.isPresent() && next.term.isPresent() && term.get().handsOverTo(next.term.get());
        }
    }

    /** @param terms by the lease's reference; one that is not known bears its part all year */
    public static HomeShares of(List<Apportionment.Part> parts, Landlords landlords, Map<String, LeaseTerm> terms, ChargeYear year) {
        var spells = IntStream.range(0, parts.size())
                .mapToObj(i -> new Spell(i, parts.get(i), Optional.ofNullable(terms.get(parts.get(i).lease())))).toList();
        var homes = homes(spells, year).stream().sorted(Comparator.comparingInt(home -> home.getFirst().place())).toList();
        var years = homes.stream().map(home -> new HomeYear(year, home.getFirst().part().weight(), runs(home, year))).toList();
        var held = years.stream().filter(HomeYear::fromTheStart).toList();
        var later = years.stream().filter(home -> !home.fromTheStart()).toList();
        long rest = landlords.besides(weights(years));
        return new HomeShares(new Apportionment(held.stream().map(home -> new Apportionment.Part(home.runs().getFirst().lease(), home.weight())).toList(),
                rest + weights(later)), held, later, rest);
    }

    private static List<List<Spell>> homes(List<Spell> spells, ChargeYear year) {
        var homes = new ArrayList<List<Spell>>();
        spells.stream().sorted(Comparator.comparing((Spell spell) -> spell.started(year)).thenComparing(Spell::place)).forEach(spell ->
                homes.stream().filter(home -> home.getLast().handsOverTo(spell)).findFirst()
                        .ifPresentOrElse(home -> home.add(spell), () -> homes.add(new ArrayList<>(List.of(spell)))));
        return homes;
    }

    private static List<HomeYear.Run> runs(List<Spell> home, ChargeYear year) {
        return IntStream.range(0, home.size()).mapToObj(i -> {
            var spell = home.get(i);
            var next = Optional.of(i + 1).filter(place -> place < home.size()).map(place -> home.get(place).started(year).minusDays(1));
            var last = Stream.of(spell.term().flatMap(LeaseTerm::ended), next, Optional.of(year.ends())).flatMap(Optional::stream)
                    .min(Comparator.naturalOrder()).orElseThrow();
            var first = spell.started(year).isBefore(year.starts()) ? year.starts() : spell.started(year);
            return new HomeYear.Run(spell.part().lease(), first, last);
        }).toList();
    }

    /** What the home of a lease bears of a cost, whoever held it; nothing for a lease without a part. */
    Money home(String lease, Money cost) {
        var pool = shares.share(cost);
        var first = place(held, lease);
        if (first.isPresent()) {
            return pool.shares().get(first.getAsInt());
        }
        var weights = LongStream.concat(LongStream.of(rest), later.stream().mapToLong(HomeYear::weight)).toArray();
        return place(later, lease).stream().mapToObj(i -> pool.landlords().share(weights).get(i + 1)).findFirst().orElse(Money.ZERO);
    }

    /** The home's year; empty for a lease without a part. */
    Optional<HomeYear> of(String lease) {
        return Stream.concat(held.stream(), later.stream()).filter(home -> has(home, lease)).findFirst();
    }

    /** All weights together: what a home's weight is a part of. */
    public long whole() {
        return shares.whole();
    }

    private static OptionalInt place(List<HomeYear> homes, String lease) {
        return IntStream.range(0, homes.size()).filter(i -> has(homes.get(i), lease)).findFirst();
    }

    private static boolean has(HomeYear home, String lease) {
        return home.runs().stream().anyMatch(run -> run.lease().equals(lease));
    }

    private static long weights(List<HomeYear> homes) {
        return homes.stream().mapToLong(HomeYear::weight).sum();
    }
}
