package org.doorstep.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The five whose log-ins the demo realm has, each put in the place of somebody made up who lives as they do. */
final class KnownPeople {

    private final People people;
    private final List<Need> needs = new ArrayList<>();
    private final List<Someone> recognised = new ArrayList<>();

    KnownPeople(People people) {
        this.people = people;
    }

    /** What makes a difference to how they are served. */
    List<Need> needs() {
        return needs;
    }

    /** Those of them with a recognised vulnerability. */
    List<Someone> recognised() {
        return recognised;
    }

    void moveIn(List<Agreement> tenancies, List<Agreement> leases) {
        aminaAndDaniel(tenancies);
        grace(leases);
        tomasz(tenancies);
        ruth(tenancies);
    }

    private void aminaAndDaniel(List<Agreement> tenancies) {
        int at = find(tenancies, tenancy -> tenancy.kind().equals("secure") && tenancy.home().dwelling().type().equals("flat")
                && tenancy.holders().size() == 2 && tenancy.holders().getFirst().woman() && !tenancy.holders().getLast().woman()
                && tenancy.holders().getFirst().age() < 60);
        var amina = known(tenancies.get(at).holders().getFirst(), 1, "Ms", "Amina", "Begum", "amina.begum@example.org", "text", "standard");
        var daniel = known(tenancies.get(at).holders().getLast(), 2, "Mr", "Daniel", "Okafor", "daniel.okafor@example.org", "email", "standard");
        tenancies.set(at, tenancies.get(at).heldBy(amina, daniel));
    }

    private void grace(List<Agreement> leases) {
        int at = find(leases, lease -> lease.livesThere() && lease.holders().getFirst().woman());
        var grace = known(leases.get(at).holders().getFirst(), 3, "Mrs", "Grace", "Hughes", "grace.hughes@example.org", "email", "standard");
        leases.set(at, leases.get(at).heldBy(grace));
    }

    private void tomasz(List<Agreement> tenancies) {
        int at = find(tenancies, tenancy -> tenancy.holders().size() == 1 && !tenancy.holders().getFirst().woman()
                && tenancy.home().dwelling().type().equals("house") && tenancy.holders().getFirst().age() >= 27 && tenancy.holders().getFirst().age() < 45
                && !tenancy.kind().equals("assured"));
        var tomasz = known(tenancies.get(at).holders().getFirst(), 4, "Mr", "Tomasz", "Nowak", "tomasz.nowak@example.org", "text", "standard");
        tenancies.set(at, tenancies.get(at).heldBy(tomasz));
        recognised.add(tomasz);
        needs.add(Need.ofPerson(tomasz, "vulnerability", "baby", "A baby under one"));
        needs.add(Need.ofPerson(tomasz, "vulnerability", "asthma", "His daughter has asthma"));
    }

    private void ruth(List<Agreement> tenancies) {
        int at = find(tenancies, tenancy -> tenancy.holders().size() == 1 && tenancy.holders().getFirst().woman()
                && tenancy.home().dwelling().type().equals("sheltered-flat") && tenancy.holders().getFirst().age() >= 75);
        var ruth = known(tenancies.get(at).holders().getFirst(), 5, "Mrs", "Ruth", "Adler", "", "letter", "large-print");
        tenancies.set(at, tenancies.get(at).heldBy(ruth));
        needs.add(Need.ofPerson(ruth, "access", "allow-time", "Slow to the door, please wait"));
    }

    /** Amina has the first of them. */
    List<Agreement> garage(List<Agreement> garages) {
        garages.set(0, garages.getFirst().heldBy(named("P1000001")));
        return garages;
    }

    /** Tomasz had another home before, and something is left to pay there. */
    List<Agreement> before(List<Agreement> former) {
        former.set(0, former.getFirst().heldBy(named("P1000004")));
        return former;
    }

    private Someone named(String reference) {
        return people.all().stream().filter(person -> person.reference().equals(reference)).findFirst().orElseThrow();
    }

    private Someone known(Someone before, int number, String title, String given, String family, String email, String channel, String format) {
        var known = new Someone("P100000" + number, title, given, family, "", before.born(), email, "07700 90010" + number, "",
                channel, "en", format, Someone.Post.HOME);
        people.replace(before, known);
        return known;
    }

    private static int find(List<Agreement> agreements, Predicate<Agreement> wanted) {
        for (int i = 0; i < agreements.size(); i++) {
            if (wanted.test(agreements.get(i)) && agreements.get(i).holders().stream().noneMatch(holder -> holder.reference().startsWith("P10000"))) {
                return i;
            }
        }
        throw new IllegalStateException("the landlord is too small for somebody the demo knows by name");
    }
}
