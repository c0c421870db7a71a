package doorstep.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pages that wait for changes: what each costs one instance, and how soon it hears. */
final class LiveRun {

    private static final int CLIENTS = 2_000;
    private static final int SILENT = 50;
    private static final int CHANGES = 1_000;
    private static final int PORT = 18082;

    private final Postgres postgres;
    private final Issuer issuer;
    private final Path data;

    LiveRun(Postgres postgres, Issuer issuer, Path data) {
        this.postgres = postgres;
        this.issuer = issuer;
        this.data = data;
    }

    void run() throws Exception {
        var database = postgres.freshDatabase();
        var settings = Settings.doorstep(postgres.port(), database, issuer, data);
        settings.put("server.port", Integer.toString(PORT));
        try (var doorstep = Child.start("doorstep", Portal.class, Child.WITHOUT_SERVLETS, settings)) {
            doorstep.awaitReady();
            ResidentData.fill(postgres, database);
            warmUp(doorstep);
            measure(doorstep, database);
        }
    }

    /** The same number once before, so that code is compiled and buffers are there. */
    private void warmUp(Child doorstep) throws Exception {
        try (var clients = new LiveClients(PORT, issuer)) {
            clients.open(CLIENTS);
        }
        doorstep.collect();
    }

    private void measure(Child doorstep, String database) throws Exception {
        long heap = doorstep.collect();
        long memory = doorstep.memory();
        try (var clients = new LiveClients(PORT, issuer)) {
            long before = System.nanoTime();
            clients.open(CLIENTS);
            Print.line("%d clients connected in %d ms, %d more that never read", CLIENTS, millis(before), SILENT);
            clients.openSilent(SILENT);
            Print.line("memory per client: %.1f KB of heap, %.1f KB of the process", (doorstep.collect() - heap) / 1024.0 / CLIENTS,
                    (doorstep.memory() - memory) * 1024.0 / CLIENTS);
            oneByOne(clients, database);
            allAtOnce(clients, database);
        }
    }

    private void oneByOne(LiveClients clients, String database) throws Exception {
        var nanos = new ArrayList<Long>();
        try (var connection = postgres.connect(database);
                var change = connection.prepareStatement("update repair set changed_at = clock_timestamp() where reference = ?")) {
            for (int i = 0; i < CHANGES; i++) {
                var arrived = clients.awaitNext(i % CLIENTS);
                change.setString(1, LiveClients.reference(i % CLIENTS));
                long before = System.nanoTime();
                change.executeUpdate();
                nanos.add(arrived.get(20, TimeUnit.SECONDS) - before);
            }
        }
        Print.table("from the change to its arrival, one at a time", nanos);
    }

    private void allAtOnce(LiveClients clients, String database) throws Exception {
        var all = new CountDownLatch(CLIENTS);
        var arrivals = clients.awaitAll(all);
        long before = System.nanoTime();
        try (var connection = postgres.connect(database);
                var change = connection.createStatement()) {
            change.executeUpdate("update repair set changed_at = clock_timestamp() where reference like 'REP-1-%' and substr(reference, 7)::int < " + CLIENTS);
        }
        long committed = System.nanoTime();
        boolean complete = all.await(Duration.ofMinutes(2).toMillis(), TimeUnit.MILLISECONDS);
        Print.table("all at once, from the commit" + (complete ? "" : " (not all arrived)"),
                arrivals.stream().map(at -> at - committed).toList());
        Print.line("   (the statement that changed every repair took %d ms)", (committed - before) / 1_000_000);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
