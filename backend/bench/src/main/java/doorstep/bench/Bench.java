package doorstep.bench;

import java.nio.file.Files;
import java.util.Set;

/**
 * Runs the parts named by the first argument, separated by commas: {@code slots}, {@code portal}, {@code live}, {@code ledger},
 * {@code quarterly}. Everything measured runs in a
 * process of its own; this one holds PostgreSQL, the issuer of tokens and the clients.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var parts = Set.of((args.length == 0 ? "slots,portal,live,ledger,quarterly" : args[0]).split(","));
        var data = Files.createTempDirectory("doorstep-bench");
        try (var postgres = Postgres.start(); var issuer = Issuer.start()) {
            if (parts.contains("slots")) {
                Print.title("Slots");
                var settings = Settings.doorstep(postgres.port(), postgres.freshDatabase(), issuer, data);
                Child.start("slots", Slots.class, Child.WITHOUT_SERVLETS, settings).waitFor();
            }
            if (parts.contains("portal")) {
                Print.title("Portal");
                new PortalRun(postgres, issuer, data).run();
            }
            if (parts.contains("live")) {
                Print.title("Live");
                new LiveRun(postgres, issuer, data).run();
            }
            if (parts.contains("ledger")) {
                Print.title("Ledger");
                var settings = Settings.doorstep(postgres.port(), postgres.freshDatabase(), issuer, data);
                Child.start("ledger", Ledgers.class, Child.WITHOUT_SERVLETS, settings).waitFor();
            }
            if (parts.contains("quarterly")) {
                Print.title("Quarterly");
                var settings = Settings.doorstep(postgres.port(), postgres.freshDatabase(), issuer, data);
                Child.start("quarterly", Quarterly.class, Child.WITHOUT_SERVLETS, settings).waitFor();
            }
        }
        System.exit(0);
    }
}
