package org.doorstep.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Households on ordinary tenancies, in the mix of document 004; each of its sentences is quoted beside its numbers. */
final class Tenancies {

    /** "The average age of our tenants is 51 - The largest group is the 40-49 age group". Decade of age, per thousand. */
    private static final Shares<Integer> DECADES = Shares.of(20, 120).and(30, 175).and(40, 215).and(50, 180).and(60, 140)
            .and(70, 105).and(80, 50).and(90, 15);

    /** "Female tenants outnumber male tenants by a ratio of 3:2". */
    private static final Shares<Boolean> WOMEN = Shares.of(true, 600).and(false, 400);

    /** "Just over four fifths of the total number of tenancies are single tenancies". */
    private static final int SINGLE_PER_THOUSAND = 805;

    private enum Length {
        UNDER_ONE(0, 0), ONE_TO_FOUR(1, 4), FIVE_TO_NINE(5, 9), TEN_TO_FOURTEEN(10, 14), FIFTEEN_TO_NINETEEN(15, 19),
        TWENTIES(20, 29), LONGER(30, 42);

        private final int least;
        private final int most;

        Length(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** How long, and on what terms: an introductory year comes first, flexible tenancies began in 2012. */
    private record Terms(Length length, String kind) {}

    /**
     * "Just under half of our tenants are on Standard Secure tenancies - The average length of time for a tenancy is just
     * under 11 years - The largest group of tenants has had a tenancy for between 1 and 4 years. Combined with those who
     * have had a tenancy for under a year, this makes up over a third of all tenants".
     */
    private static final Shares<Terms> TERMS = Shares
            .of(new Terms(Length.UNDER_ONE, "introductory"), 80)
            .and(new Terms(Length.ONE_TO_FOUR, "introductory"), 10)
            .and(new Terms(Length.ONE_TO_FOUR, "flexible"), 212)
            .and(new Terms(Length.ONE_TO_FOUR, "secure"), 28)
            .and(new Terms(Length.ONE_TO_FOUR, "assured"), 20)
            .and(new Terms(Length.FIVE_TO_NINE, "flexible"), 150)
            .and(new Terms(Length.FIVE_TO_NINE, "secure"), 70)
            .and(new Terms(Length.FIVE_TO_NINE, "assured"), 20)
            .and(new Terms(Length.TEN_TO_FOURTEEN, "secure"), 140)
            .and(new Terms(Length.TEN_TO_FOURTEEN, "assured"), 20)
            .and(new Terms(Length.FIFTEEN_TO_NINETEEN, "secure"), 100)
            .and(new Terms(Length.TWENTIES, "secure"), 95)
            .and(new Terms(Length.LONGER, "secure"), 55);

    private final RandomGenerator random;
    private final People people;

    Tenancies(RandomGenerator random, People people) {
        this.random = random;
        this.people = people;
    }

    List<Agreement> in(List<Town.Home> homes) {
        var households = households(homes.size());
        var homeOf = housed(households, homes);
        var terms = terms(households);
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < households.size(); i++) {
            agreements.add(new Agreement("T%06d".formatted(i + 1), terms.get(i).kind(), homeOf.get(i), begun(terms.get(i).length()), null,
                    true, households.get(i), List.of()));
        }
        return agreements;
    }

    /** Youngest first; couples are next to each other in age. */
    private List<List<Someone>> households(int count) {
        int joint = count - count * SINGLE_PER_THOUSAND / 1000;
        var ages = new ArrayList<Integer>();
        DECADES.deal(count + joint, random).forEach(decade -> ages.add(age(decade)));
        Collections.sort(ages);
        var women = WOMEN.deal(count + joint, random);
        var couples = new ArrayList<Boolean>();
        for (int i = 0; i < count; i++) {
            couples.add(i < joint);
        }
        Collections.shuffle(couples, random);
        var households = new ArrayList<List<Someone>>();
        for (var couple : couples) {
            var first = people.person(women.removeLast(), ages.removeFirst());
            households.add(couple ? List.of(first, people.partnerOf(first, women.removeLast(), ages.removeFirst())) : List.of(first));
        }
        return households;
    }

    /** Nobody holds a tenancy before 18, and few live past 97. */
    private int age(int decade) {
        return decade == 90 ? 90 + random.nextInt(7) : decade == 20 ? 18 + random.nextInt(12) : decade + random.nextInt(10);
    }

    /** Sheltered homes go to those over 60, the rest anyhow. */
    private List<Town.Home> housed(List<List<Someone>> households, List<Town.Home> homes) {
        var sheltered = new ArrayList<>(homes.stream().filter(home -> home.dwelling().sheltered()).toList());
        var others = new ArrayList<>(homes.stream().filter(home -> !home.dwelling().sheltered()).toList());
        Collections.shuffle(others, random);
        Collections.shuffle(sheltered, random);
        var older = new ArrayList<Boolean>();
        long over60 = households.stream().filter(household -> household.getFirst().age() >= 60).count();
        for (int i = 0; i < over60; i++) {
            older.add(i < sheltered.size());
        }
        Collections.shuffle(older, random);
        return households.stream()
                .map(household -> (household.getFirst().age() >= 60 && older.removeLast() ? sheltered : others).removeLast())
                .toList();
    }

    /** The longest tenancies first, each to somebody old enough to have begun it at 18. */
    private Map<Integer, Terms> terms(List<List<Someone>> households) {
        var longestFirst = TERMS.deal(households.size(), random);
        longestFirst.sort(Comparator.comparing((Terms terms) -> terms.length()).reversed());
        var byAge = new ArrayList<Integer>();
        for (int i = 0; i < households.size(); i++) {
            byAge.add(i);
        }
        byAge.sort(Comparator.comparing(i -> oldest(households.get(i))));
        var given = new LinkedHashMap<Integer, Terms>();
        for (var terms : longestFirst) {
            int from = firstOfAge(byAge, households, 18 + terms.length().most);
            given.put(byAge.remove(from + random.nextInt(byAge.size() - from)), terms);
        }
        return given;
    }

    /** Where those begin who are old enough; the oldest there is when nobody is. */
    private static int firstOfAge(List<Integer> byAge, List<List<Someone>> households, int age) {
        int low = 0;
        int high = byAge.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (oldest(households.get(byAge.get(middle))) >= age) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static int oldest(List<Someone> household) {
        return household.stream().mapToInt(Someone::age).max().orElseThrow();
    }

    private LocalDate begun(Length length) {
        int years = length.least + random.nextInt(length.most - length.least + 1);
        return DemoRegister.AS_OF.minusYears(years).minusDays(years == 0 ? 10 + random.nextInt(350) : random.nextInt(365));
    }
}
