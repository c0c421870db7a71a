package org.doorstep.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.jobs.Await;
import reactor.core.publisher.Flux;

/** Puts a demo landlord into a test's own database, through the import. Again is harmless: nothing changes. */
public final class DemoData {

    private static final List<String> REGISTER = List.of("estates", "blocks", "homes", "people", "agreements", "needs");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private DemoData() {}

    /** Some four hundred homes with the five known people, sixty operatives and the school terms. */
    public static void small(Imports imports) {
        load(imports, DemoSize.SMALL, imports.kinds());
    }

    /**
     * The same homes and people, and nobody's diary: for tests that share a database with those that count on their own
     * operatives.
     */
    public static void smallRegister(Imports imports) {
        load(imports, DemoSize.SMALL, REGISTER);
    }

    /** The same with their accounts and what is on them. */
    public static void smallLedger(Imports imports) {
        smallRegister(imports);
        load(imports, DemoSize.SMALL, List.of("accounts", "entries"));
    }

    /** What leaseholders of the same pay. */
    public static void smallCharges(Imports imports) {
        load(imports, DemoSize.SMALL, List.of("charge-schedules", "charge-associations", "charge-heads", "charge-years", "apportionments", "charge-estimates", "charge-costs"));
    }

    /** All 11,500 homes and everything else. */
    public static void whole(Imports imports) {
        load(imports, DemoSize.WHOLE, imports.kinds());
    }

    private static void load(Imports imports, DemoSize size, List<String> kinds) {
        var folder = DemoFiles.folder(size);
        var outcomes = Flux.fromIterable(kinds).concatMap(kind ->
                imports.take(new CurrentUser.System("demo"), kind, StandardCharsets.UTF_8, folder.resolve(kind + ".csv")));
        for (var outcome : Await.result(outcomes.collectList(), LIMIT)) {
            if (!(outcome instanceof ImportOutcome.Taken)) {
                throw new IllegalStateException("the demo landlord was not taken in: " + outcome);
            }
        }
    }
}
