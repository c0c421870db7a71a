package doorstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.doorstep.DoorstepApplication;
import org.doorstep.accounts.service.Ledger;
import org.doorstep.accounts.service.Seen;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The ledger inside the application: a file of a million entries, and an account's page at 1 and at 24 million. */
public final class Ledgers {

    private static final int ACCOUNTS = 11_500;
    private static final CurrentUser JOB = new CurrentUser.System("bench");
    private static final Seen ALL = new Seen(true, Set.of(), Optional.empty());

    private Ledgers() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (var doorstep = start(); var data = LedgerData.connect()) {
            data.accounts(ACCOUNTS);
            var today = LocalDate.now(doorstep.getBean(Clock.class));
            imported(doorstep, data, today);
            var one = pages("1 million entries", doorstep, data);
            data.fillTo(24_000_000L, ACCOUNTS, today);
            var many = pages("24 million entries", doorstep, data);
            Print.table(one, one, many);
            data.tenant(LongStatements.PERSON);
            LongStatements.run(doorstep.getEnvironment().getRequiredProperty("local.server.port"), today);
        }
        int postgres = Integer.getInteger("doorstep.database.port");
        try (var wire = Wire.before(postgres)) {
            System.setProperty("doorstep.database.port", Integer.toString(wire.port()));
            try (var doorstep = start()) {
                var ledger = doorstep.getBean(Ledger.class);
                page(ledger);
                long before = wire.trips();
                for (int i = 0; i < 20; i++) {
                    page(ledger);
                }
                Print.line("Round trips counted on the wire: balance and last 20 entries %.2f", (wire.trips() - before) / 20.0);
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start() {
        System.setProperty("server.port", "0");
        System.setProperty("doorstep.jobs.enabled", "false");
        return SpringApplication.run(new Class<?>[] {DoorstepApplication.class, BenchEndpoints.class}, new String[0]);
    }

    /** A million rows through the import, then the very same rows through COPY into the same table, with all that keeps it. */
    private static void imported(ConfigurableApplicationContext doorstep, LedgerData data, LocalDate today) throws IOException, SQLException {
        var file = data.file(1_000_000, ACCOUNTS, today);
        long before = System.nanoTime();
        var outcome = doorstep.getBean(Imports.class).take(JOB, "entries", StandardCharsets.UTF_8, file).block(Duration.ofHours(1));
        var taken = since(before);
        if (!(outcome instanceof ImportOutcome.Taken)) {
            throw new IllegalStateException("the bench's own file was not taken in: " + outcome);
        }
        Path rows = data.copyOut();
        data.empty();
        before = System.nanoTime();
        long copied = data.copyIn(rows);
        var copy = since(before);
        Files.delete(file);
        Files.delete(rows);
        Print.line("import of 1,000,000 entries: %.0f rows/s; COPY of %d into the same table: %.0f rows/s; ratio %.2f",
                1_000_000 / taken, copied, copied / copy, copy / taken);
    }

    private static double since(long before) {
        return (System.nanoTime() - before) / 1e9;
    }

    private static Print.Row pages(String name, ConfigurableApplicationContext doorstep, LedgerData data) throws SQLException {
        data.settle();
        data.plan().forEach(line -> Print.line("   %s", line));
        var ledger = doorstep.getBean(Ledger.class);
        long warm = System.nanoTime() + Settings.warmUp().dividedBy(4).toNanos();
        while (System.nanoTime() < warm) {
            page(ledger);
        }
        var nanos = new ArrayList<Long>();
        long begun = System.nanoTime();
        while (since(begun) < 20) {
            long before = System.nanoTime();
            page(ledger);
            nanos.add(System.nanoTime() - before);
        }
        return Print.Row.of("balance and last 20 at " + name, nanos.stream().mapToLong(Long::longValue).toArray(), since(begun), 0);
    }

    /** Any account's, so that nothing is in memory only because it was asked for before. */
    private static void page(Ledger ledger) {
        ledger.find(ALL, "B" + ThreadLocalRandom.current().nextInt(1, ACCOUNTS + 1), Optional.empty(), 21).block();
    }
}
