package org.doorstep.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The whole landlord, made at once, and its files. */
public final class DemoRegister {

    /** The day the landlord is as document 004 describes it; ages and lengths of tenancies are counted to it. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static final long SEED = 918_506;

    private final Town town;
    private final People people;
    private final List<Town.Home> homes = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Operatives.Operative> operatives;

    private DemoRegister(DemoSize size) {
        RandomGenerator random = new SplittableRandom(SEED);
        town = new Town(Math.clamp(size.homes() / 450, 2, 24), random);
        people = new People(random);
        operatives = new Operatives(random).sixty();
        fill(size, random);
    }

    public static DemoRegister of(DemoSize size) {
        return new DemoRegister(size);
    }

    private void fill(DemoSize size, RandomGenerator random) {
        var tenancies = new Tenancies(random, people).in(placed(Dwelling.let(size.tenancies(), random)));
        var others = new OtherAgreements(random, people);
        var leases = others.leases(placed(Dwelling.sold(size.leases(), random)), size.livedIn());
        var known = new KnownPeople(people);
        known.moveIn(tenancies, leases);
        agreements.addAll(tenancies);
        agreements.addAll(leases);
        agreements.addAll(others.temporary(placed(Dwelling.smallFlats(size.temporary(), random))));
        placed(Dwelling.smallFlats(size.empty(), random));
        agreements.addAll(known.garage(others.garages(grounds("garage", size.garages()), tenancies)));
        agreements.addAll(others.pitches(grounds("pitch", size.pitches())));
        agreements.addAll(known.before(others.former(tenancies, size.former())));
        needs.addAll(known.needs());
        needs.addAll(new Needs(random).of(tenancies, known.recognised()));
    }

    private List<Town.Home> placed(List<Dwelling> dwellings) {
        var placed = dwellings.stream().map(town::place).toList();
        homes.addAll(placed);
        return placed;
    }

    private List<Town.Home> grounds(String type, int count) {
        var grounds = new ArrayList<Town.Home>();
        for (int i = 0; i < count; i++) {
            grounds.add(town.ground(type, i));
        }
        homes.addAll(grounds);
        return grounds;
    }

    /** Writes one {@code <kind>.csv} for each kind of file into a folder that is there. */
    public void writeTo(Path folder) {
        estates().writeTo(folder.resolve("estates.csv"));
        blocks().writeTo(folder.resolve("blocks.csv"));
        homes().writeTo(folder.resolve("homes.csv"));
        people().writeTo(folder.resolve("people.csv"));
        agreements().writeTo(folder.resolve("agreements.csv"));
        needs().writeTo(folder.resolve("needs.csv"));
        operatives().writeTo(folder.resolve("operatives.csv"));
        var ledger = new Ledger(agreements);
        ledger.accounts().writeTo(folder.resolve("accounts.csv"));
        ledger.entries().writeTo(folder.resolve("entries.csv"));
        ledger.charges().writeTo(folder.resolve("charges.csv"));
        ledger.notices().writeTo(folder.resolve("rent-notices.csv"));
        SchoolTerms.csv().writeTo(folder.resolve("school-terms.csv"));
        new Charges(town.blocks(), homes, agreements).writeTo(folder);
    }

    private Csv estates() {
        var csv = new Csv("reference", "name");
        town.estates().forEach(csv::row);
        return csv;
    }

    private Csv blocks() {
        var csv = new Csv("reference", "name", "postcode", "estate");
        town.blocks().forEach(b -> csv.row(b.reference(), b.name(), b.postcode(), Town.estateReference(b.estate())));
        return csv;
    }

    private Csv homes() {
        var csv = new Csv("uprn", "line-1", "line-2", "town", "postcode", "type", "bedrooms", "patch", "block", "estate");
        homes.forEach(h -> csv.row(h.uprn(), h.line1(), h.line2(), "Northampton", h.postcode(), h.dwelling().type(),
                h.onGround() ? "" : h.dwelling().bedrooms(), h.patch(), h.block(), h.estateReference()));
        return csv;
    }

    private Csv people() {
        var csv = new Csv("reference", "title", "given-name", "family-name", "organisation", "born", "email", "mobile", "landline",
                "channel", "language", "format", "post-line-1", "post-line-2", "post-town", "post-postcode");
        people.all().forEach(p -> csv.row(p.reference(), p.title(), p.given(), p.family(), p.organisation(), p.born(), p.email(),
                p.mobile(), p.landline(), p.channel(), p.language(), p.format(), p.post().line1(), p.post().line2(), p.post().town(),
                p.post().postcode()));
        return csv;
    }

    private Csv agreements() {
        var csv = new Csv("reference", "kind", "uprn", "started", "ended", "lives-there", "holders", "agents");
        agreements.forEach(a -> csv.row(a.reference(), a.kind(), a.home().uprn(), a.started(), a.ended(), a.livesThere() ? "yes" : "no",
                references(a.holders()), references(a.agents())));
        return csv;
    }

    private Csv needs() {
        var csv = new Csv("person", "uprn", "kind", "code", "note", "visible-to", "since", "ended");
        needs.forEach(n -> csv.row(n.person(), n.uprn(), n.kind(), n.code(), n.note(), n.visibleTo(), n.since(), null));
        return csv;
    }

    private Csv operatives() {
        var csv = new Csv("code", "name", "active", "trades", "patches", "monday", "tuesday", "wednesday", "thursday", "friday",
                "saturday", "sunday");
        operatives.forEach(o -> csv.row(o.code(), o.name(), "yes", String.join(" ", o.trades()), String.join(" ", o.patches()),
                o.hours().get(0), o.hours().get(1), o.hours().get(2), o.hours().get(3), o.hours().get(4), o.hours().get(5), o.hours().get(6)));
        return csv;
    }

    private static String references(List<Someone> people) {
        return people.stream().map(Someone::reference).collect(Collectors.joining(" "));
    }
}
