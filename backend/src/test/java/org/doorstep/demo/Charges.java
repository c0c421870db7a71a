package org.doorstep.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What leaseholders of the made-up landlord pay: a schedule for each building with a lease and for each estate, two years. */
final class Charges {

    private static final List<Integer> YEARS = List.of(2025, 2026);
    private static final List<String> BASES = List.of("equal", "floor-area", "bedrooms", "share");
    private static final String ISSUED = "2026-09-15";

    private final Csv schedules = new Csv("reference", "name", "block", "estate", "basis");
    private final Csv associations = new Csv("schedule", "association", "person");
    private final Csv limits = new Csv("lease", "schedule", "head", "works", "estimate", "allowance", "first-day", "last-day");
    private final Csv heads = new Csv("schedule", "head", "name", "kind");
    private final Csv years = new Csv("schedule", "year", "landlords-weight", "whole", "fee", "fee-amount", "reserve-opening", "reserve-interest", "tenants-credit", "actuals-issued");
    private final Csv parts = new Csv("schedule", "year", "lease", "weight");
    private final Csv estimates = new Csv("schedule", "year", "head", "amount");
    private final Csv costs = new Csv("reference", "schedule", "year", "head", "supplier", "invoice", "what", "received", "paid", "amount",
            "repair", "told", "demanded");

    private final Map<String, List<Agreement>> leases;
    private int cost;

    Charges(List<Town.Block> blocks, List<Town.Home> homes, List<Agreement> agreements) {
        leases = agreements.stream().filter(agreement -> agreement.kind().equals("lease") && agreement.ended() == null)
                .collect(Collectors.groupingBy(lease -> lease.home().block(), TreeMap::new, Collectors.toList()));
        var inBlock = new HashMap<String, List<Town.Home>>();
        homes.stream().filter(home -> !home.block().isEmpty()).forEach(home -> inBlock.computeIfAbsent(home.block(), _ -> new ArrayList<>()).add(home));
        blocks.stream().filter(block -> leases.containsKey(block.reference())).forEach(block -> building(block, inBlock.get(block.reference())));
        blocks.stream().filter(block -> leases.containsKey(block.reference())).reduce((_, last) -> last).ifPresent(block -> {
            association(block);
            rightToBuy(block);
        });
    }

    void writeTo(Path folder) {
        schedules.writeTo(folder.resolve("charge-schedules.csv"));
        limits.writeTo(folder.resolve("charge-limits.csv"));
        associations.writeTo(folder.resolve("charge-associations.csv"));
        heads.writeTo(folder.resolve("charge-heads.csv"));
        years.writeTo(folder.resolve("charge-years.csv"));
        parts.writeTo(folder.resolve("apportionments.csv"));
        estimates.writeTo(folder.resolve("charge-estimates.csv"));
        costs.writeTo(folder.resolve("charge-costs.csv"));
    }

    /** One building has a recognised association; its notices go to the holder of a lease there. */
    private void association(Town.Block block) {
        var secretary = leases.get(block.reference()).getFirst().holders().getFirst();
        associations.row("SC-" + block.reference(), "Leaseholders of " + block.name(), secretary.reference());
    }

    /** One lease there was bought from the landlord not long ago, and its estimates bind. */
    private void rightToBuy(Town.Block block) {
        limits.row(leases.get(block.reference()).getLast().reference(), "SC-" + block.reference(), "repairs", "", "60.00", "", "2024-04-01", "2029-03-31");
    }

    private void building(Town.Block block, List<Town.Home> homes) {
        var basis = BASES.get(Math.floorMod(block.reference().hashCode(), BASES.size()));
        var schedule = "SC-" + block.reference();
        var leased = leases.get(block.reference());
        schedules.row(schedule, block.name(), block.reference(), "", basis);
        heads.row(schedule, "cleaning", "Cleaning of halls and stairs", "cost");
        heads.row(schedule, "lighting", "Lighting of shared parts", "cost");
        heads.row(schedule, "repairs", "Repairs to the building", "cost");
        heads.row(schedule, "insurance", "Insurance of the building", "cost");
        heads.row(schedule, "reserve", "Saving for later works", "reserve");
        int all = homes.stream().mapToInt(home -> weight(basis, home)).sum();
        int theirs = leased.stream().mapToInt(lease -> weight(basis, lease.home())).sum();
        for (int year : YEARS) {
            years.row(schedule, year, all - theirs, basis.equals("share") ? all : "", "per-cent", 1_250, pounds(year == 2025 ? 420_000 : 420_000 + homes.size() * 8_000L + 6_300), year == 2025 ? "63.00" : "", year == 2025 ? "318.40" : "", year == 2025 ? ISSUED : "");
            leased.forEach(lease -> parts.row(schedule, year, lease.reference(), weight(basis, lease.home())));
            year(schedule, year, homes.size());
        }
    }

    /** Spent is a little other than expected, more in one head and less in another. */
    private void year(String schedule, int year, int homes) {
        estimates.row(schedule, year, "cleaning", pounds(homes * 9_600L));
        estimates.row(schedule, year, "lighting", pounds(homes * 4_150L));
        estimates.row(schedule, year, "repairs", pounds(homes * 12_000L));
        estimates.row(schedule, year, "insurance", pounds(homes * 18_240L));
        estimates.row(schedule, year, "reserve", pounds(homes * 8_000L));
        invoice(schedule, year, "insurance", "Nene Mutual", "Insurance for the year", year + "-04-20", homes * 18_655L, year == 2025);
        invoice(schedule, year, "cleaning", "Brightway Cleaning", "Cleaning, April to June", year + "-07-10", homes * 2_377L, year == 2025);
        invoice(schedule, year, "lighting", "County Power", "Electricity, April to September", year + "-10-05", homes * 2_011L, year == 2025);
        invoice(schedule, year, "repairs", "Nene Valley Repairs", "Front door closer replaced", year + "-08-14", homes * 903L, false);
        if (year == 2025) {
            invoice(schedule, year, "cleaning", "Brightway Cleaning", "Cleaning, July to March", "2026-03-31", homes * 7_402L, true);
            invoice(schedule, year, "lighting", "County Power", "Electricity, October to March", "2026-04-03", homes * 2_296L, true);
        }
    }

    private void invoice(String schedule, int year, String head, String supplier, String what, String received, long pence, boolean demanded) {
        cost++;
        costs.row("C%06d".formatted(cost), schedule, year, head, supplier, "INV-" + (40_000 + cost), what, received, "", pounds(pence), "", "",
                demanded ? ISSUED : "");
    }

    private static int weight(String basis, Town.Home home) {
        return switch (basis) {
            case "equal" -> 1;
            case "bedrooms" -> Math.max(1, home.dwelling().bedrooms());
            case "floor-area" -> 38 + 14 * home.dwelling().bedrooms();
            default -> 520 + 130 * home.dwelling().bedrooms();
        };
    }

    private static String pounds(long pence) {
        return "%d.%02d".formatted(pence / 100, pence % 100);
    }
}
