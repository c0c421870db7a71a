package doorstep.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Twenty years of weekly entries as a resident gets them, from the request to the last byte: the page, and the file for a spreadsheet. */
final class LongStatements {

    static final String PERSON = "BP1";
    private static final int TIMES = 100;

    private LongStatements() {}

    static void run(String port, LocalDate today) {
        var portal = "http://localhost:" + port;
        var days = "?from=%s&to=%s".formatted(today.minusYears(20), today);
        try (var load = new Load()) {
            var cookie = load.session(portal + "/dev/bench/log-in?person=" + PERSON);
            for (var file : List.of("statement", "statement.csv")) {
                timed(load, Load.Target.inSession("20 years: GET /accounts/B1/" + file, portal + "/accounts/B1/" + file + days, _ -> cookie));
            }
        }
    }

    /** As often again before anything is counted. */
    private static void timed(Load load, Load.Target target) {
        for (int i = 0; i < TIMES; i++) {
            load.once(target);
        }
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            long before = System.nanoTime();
            load.once(target);
            nanos.add(System.nanoTime() - before);
        }
        Print.line("%s answers %s", target.name(), load.once(target));
        Print.table(target.name(), nanos);
    }
}
