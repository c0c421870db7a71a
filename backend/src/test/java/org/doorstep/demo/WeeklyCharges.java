package org.doorstep.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each account is charged every week since April 2025 and, a little more, since April 2026: head by head, so that the
 * heads make up what the ledger charges.
 */
final class WeeklyCharges {

    private static final LocalDate YEAR_BEFORE = LocalDate.of(2025, 4, 7);
    private static final LocalDate YEAR = LocalDate.of(2026, 4, 6);

    private final Csv csv = new Csv("account", "head", "weekly", "eligible", "from", "until");

    /** What a week cost whose debit fell on that day, of an account that costs so much now: rents rose by about a twentieth. */
    static long weekly(long now, LocalDate day) {
        return day.isBefore(YEAR) ? now - now / 20 : now;
    }

    void add(String account, Agreement agreement, long now) {
        if (agreement.started().isBefore(YEAR)) {
            heads(agreement, weekly(now, YEAR_BEFORE), false).forEach((head, pence) -> row(account, head, pence, later(agreement, YEAR_BEFORE)));
        }
        heads(agreement, now, true).forEach((head, pence) -> row(account, head, pence, later(agreement, YEAR)));
    }

    /** The rent is what is left of the week when the services are taken off. */
    private static Map<String, Long> heads(Agreement agreement, long weekly, boolean thisYear) {
        var heads = new TreeMap<String, Long>();
        switch (agreement.kind().equals("garage") ? "garage" : agreement.home().dwelling().type()) {
            case "flat" -> heads.putAll(Map.of("caretaking", thisYear ? 245L : 230L, "grounds", 115L, "door-entry", 60L));
            case "sheltered-flat" -> heads.putAll(Map.of("support", 450L, "heating", thisYear ? 1_090L : 980L, "cleaning", 210L));
            default -> { }
        }
        heads.put(agreement.kind().equals("garage") ? "garage" : "net-rent", weekly - heads.values().stream().mapToLong(Long::longValue).sum());
        return heads;
    }

    private static LocalDate later(Agreement agreement, LocalDate day) {
        return agreement.started().isAfter(day) ? agreement.started() : day;
    }

    private void row(String account, String head, long pence, LocalDate from) {
        csv.row(account, head, Ledger.pounds(pence), head.equals("heating") || head.equals("garage") || head.equals("support") ? "no" : "yes", from, null);
    }

    Csv csv() {
        return csv;
    }
}
