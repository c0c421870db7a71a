package org.doorstep.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.doorstep.demo.Someone.Post;

/** "918 leaseholders, of which 506 only are residents [...] remaining relationships through managing agents/ landlords", and the smaller groups beside them. */
final class OtherAgreements {

    private static final int AGENTS = 18;
    private static final List<String> TOWNS = List.of("Milton Keynes", "Leicester", "Coventry", "Bedford", "London", "Kettering");

    private final RandomGenerator random;
    private final People people;

    OtherAgreements(RandomGenerator random, People people) {
        this.random = random;
        this.people = people;
    }

    List<Agreement> leases(List<Town.Home> homes, int livedIn) {
        var agents = agents();
        var leases = new ArrayList<Agreement>();
        for (int i = 0; i < homes.size(); i++) {
            var livesThere = i < livedIn;
            var age = 30 + random.nextInt(55);
            var holder = livesThere ? people.person(random.nextBoolean(), age) : people.elsewhere(random.nextBoolean(), age, elsewhere());
            var represented = !livesThere && random.nextInt(100) < 60;
            leases.add(new Agreement("L%05d".formatted(i + 1), "lease", homes.get(i), ago(1, Math.min(35, age - 20)), null, livesThere,
                    List.of(holder), represented ? List.of(Names.any(agents, random)) : List.of()));
        }
        return leases;
    }

    List<Agreement> temporary(List<Town.Home> homes) {
        return alone("H", "temporary", homes, 0, 0);
    }

    List<Agreement> pitches(List<Town.Home> homes) {
        return alone("S", "pitch", homes, 1, 12);
    }

    /** Two garages of three are let to tenants, one of the rest to somebody else; some stand empty. */
    List<Agreement> garages(List<Town.Home> homes, List<Agreement> tenancies) {
        var let = new ArrayList<Agreement>();
        for (int i = 0; i < homes.size(); i++) {
            if (i % 6 == 5) {
                continue;
            }
            var holder = i % 3 != 2 ? Names.any(tenancies, random).holders().getFirst()
                    : people.elsewhere(random.nextBoolean(), 25 + random.nextInt(55), elsewhere());
            let.add(new Agreement("G%05d".formatted(i + 1), "garage", homes.get(i), ago(0, 9), null, false, List.of(holder), List.of()));
        }
        return let;
    }

    /** Who held a home before those who hold it now. */
    List<Agreement> former(List<Agreement> tenancies, int count) {
        var former = new ArrayList<Agreement>();
        for (int i = 0; i < count; i++) {
            var now = tenancies.get(i * (tenancies.size() / count));
            var ended = now.started().minusDays(14 + random.nextInt(60));
            var holder = people.elsewhere(random.nextBoolean(), 40 + random.nextInt(45), elsewhere());
            former.add(new Agreement("F%05d".formatted(i + 1), "secure", now.home(), ended.minusYears(1 + random.nextInt(8)), ended, true,
                    List.of(holder), List.of()));
        }
        return former;
    }

    private List<Agreement> alone(String prefix, String kind, List<Town.Home> homes, int least, int most) {
        var agreements = new ArrayList<Agreement>();
        for (int i = 0; i < homes.size(); i++) {
            var holder = people.person(random.nextInt(5) < 3, 19 + random.nextInt(40));
            agreements.add(new Agreement("%s%05d".formatted(prefix, i + 1), kind, homes.get(i), ago(least, most), null, true,
                    List.of(holder), List.of()));
        }
        return agreements;
    }

    private List<Someone> agents() {
        var agents = new ArrayList<Someone>();
        for (int i = 0; i < AGENTS; i++) {
            var name = Names.any(List.of("Harbour", "Keystone", "Linden", "Meridian", "Northgate", "Oakfield"), random) + " "
                    + Names.any(List.of("Lettings", "Block Management", "Estates", "Property Care"), random) + " " + (i + 1);
            agents.add(people.organisation(name, elsewhere()));
        }
        return agents;
    }

    private Post elsewhere() {
        return new Post((1 + random.nextInt(180)) + " Station Road", "", Names.any(TOWNS, random), "ZZ%d %dZZ".formatted(1 + random.nextInt(9), 1 + random.nextInt(9)));
    }

    private LocalDate ago(int least, int most) {
        int years = least + random.nextInt(Math.max(1, most - least + 1));
        return DemoRegister.AS_OF.minusYears(years).minusDays(5 + random.nextInt(350));
    }
}
