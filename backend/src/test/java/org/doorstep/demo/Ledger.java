package org.doorstep.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * An account for every agreement, with what was charged and paid: a year and more for the people the demo knows by name, a few
 * weeks for everybody else. No chance decides it, so the landlord is otherwise as it was.
 */
final class Ledger {

    private static final int WEEKS_OF_THE_KNOWN = 60;
    private static final int WEEKS_OF_OTHERS = 2;
    private static final LocalDate LAST_MONDAY = DemoRegister.AS_OF.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private record Account(String reference, String kind, Agreement agreement, boolean former) {}

    private record Entry(String account, String type, String route, long pence, LocalDate day, String reference) {}

    private final List<Account> accounts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final WeeklyCharges charges = new WeeklyCharges();

    Ledger(List<Agreement> agreements) {
        agreements.forEach(this::open);
    }

    private void open(Agreement agreement) {
        var known = agreement.holders().stream().map(Someone::reference).filter(person -> person.startsWith("P10000")).findFirst().orElse("");
        switch (agreement.kind()) {
            case "lease" -> serviceCharge(account("service-charge", agreement), agreement.started(), known.isEmpty() ? 2 : WEEKS_OF_THE_KNOWN / 13);
            case "garage" -> weekly(account("garage", agreement), agreement, "garage", 1_180, known, pays(known, 3));
            case "pitch", "temporary" -> weekly(account("rent", agreement), agreement, "rent", 9_450, known, pays(known, 1));
            default -> tenancy(agreement, known);
        }
    }

    private void tenancy(Agreement agreement, String known) {
        long rent = 8_460 + 1_235L * agreement.home().dwelling().bedrooms() + agreement.home().uprn().hashCode() % 7 * 10;
        if (agreement.ended() == null) {
            weekly(account("rent", agreement), agreement, "rent", rent, known, pays(known, accounts.size() % 5));
        } else {
            var account = account("former", agreement);
            entries.add(new Entry(account, "brought-forward", "", rent * (1 + accounts.size() % 6), agreement.ended(), account + "-0"));
        }
    }

    private String account(String kind, Agreement agreement) {
        var reference = "A" + agreement.reference();
        accounts.add(new Account(reference, kind, agreement, kind.equals("former")));
        return reference;
    }

    /** How somebody pays: Amina by direct debit, Tomasz with his card at the shop and not every week, Ruth by Housing Benefit. */
    private static String pays(String known, int otherwise) {
        return switch (known) {
            case "P1000001" -> "direct-debit";
            case "P1000004" -> "cash-card";
            case "P1000005" -> "housing-benefit";
            default -> List.of("direct-debit", "standing-order", "cash-card", "housing-benefit", "card").get(otherwise);
        };
    }

    private void weekly(String account, Agreement agreement, String type, long rent, String known, String route) {
        var started = agreement.started();
        charges.add(account, agreement, rent);
        int weeks = known.isEmpty() ? WEEKS_OF_OTHERS : WEEKS_OF_THE_KNOWN;
        for (int week = 0; week < weeks; week++) {
            var monday = LAST_MONDAY.minusWeeks(weeks - 1L - week);
            if (monday.isBefore(started)) {
                continue;
            }
            long cost = WeeklyCharges.weekly(rent, monday);
            entries.add(new Entry(account, type, "", cost, monday, account + "-" + type + "-" + monday));
            var paid = paid(known, route, cost, week);
            if (paid != 0) {
                entries.add(new Entry(account, "payment", route, -paid, monday.plusDays(3), account + "-paid-" + monday));
            }
        }
    }

    /** What came in that week: Tomasz misses one in five and Ruth's benefit comes every fourth, a little ahead. */
    private static long paid(String known, String route, long rent, int week) {
        if (known.equals("P1000004")) {
            return week % 5 == 3 ? 0 : rent - week % 3 * 250;
        }
        return route.equals("housing-benefit") ? week % 4 == 3 ? rent * 4 + (known.isEmpty() ? 0 : 150) : 0 : rent;
    }

    /** A quarter in advance, paid in three by standing order; the last of them is still to come. */
    private void serviceCharge(String account, LocalDate started, int quarters) {
        for (int quarter = 0; quarter < quarters; quarter++) {
            var due = LocalDate.of(2026, 10, 1).minusMonths(3L * (quarters - 1 - quarter));
            if (due.isBefore(started)) {
                continue;
            }
            entries.add(new Entry(account, "service-charge", "", 31_275, due, account + "-service-charge-" + due));
            for (int month = 0; month < 3; month++) {
                var day = due.plusMonths(month).plusDays(5);
                if (!day.isAfter(DemoRegister.AS_OF)) {
                    entries.add(new Entry(account, "payment", "standing-order", -10_425, day, account + "-paid-" + day));
                }
            }
        }
    }

    Csv accounts() {
        var csv = new Csv("reference", "kind", "agreement", "opened", "closed", "holders");
        accounts.forEach(a -> csv.row(a.reference(), a.kind(), a.agreement().reference(),
                a.former() ? a.agreement().ended() : a.agreement().started(), null, a.former() ? holders(a.agreement()) : null));
        return csv;
    }

    private static String holders(Agreement agreement) {
        return String.join(" ", agreement.holders().stream().map(Someone::reference).toList());
    }

    /** What each of those weeks is made of. */
    Csv charges() {
        return charges.csv();
    }

    /** Of the rise of last April one prescribed notice is in the file. */
    Csv notices() {
        var csv = new Csv("account", "from", "served");
        accounts.stream().filter(account -> account.kind().equals("rent")).limit(1).forEach(account -> csv.row(account.reference(), "2026-04-06", "2026-02-23"));
        return csv;
    }

    /** One batch, with its control total in every row. */
    Csv entries() {
        var csv = new Csv("account", "type", "route", "amount", "effective", "posted", "source", "reference", "batch", "batch-rows",
                "batch-total", "as-at");
        long total = entries.stream().mapToLong(Entry::pence).sum();
        entries.forEach(e -> csv.row(e.account(), e.type(), e.route(), pounds(e.pence()), e.day(), e.day(), "housing", e.reference(),
                "housing-" + DemoRegister.AS_OF, entries.size(), pounds(total), DemoRegister.AS_OF));
        return csv;
    }

    static String pounds(long pence) {
        return "%s%d.%02d".formatted(pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }
}
