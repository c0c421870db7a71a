package doorstep.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What PostgreSQL alone gives: {@code pgbench -S} where it is installed, else the same select in a loop over JDBC. */
final class Pgbench {

    private static final int CLIENTS = 16;
    private static final int SECONDS = 15;

    private Pgbench() {}

    static void run(Postgres postgres, Print.Row beside) throws Exception {
        var database = postgres.freshDatabase();
        try {
            command(postgres, database, "-i", "-q", "-s", "5");
            var said = command(postgres, database, "-S", "-M", "prepared", "-n",
                    "-c", Integer.toString(CLIENTS), "-j", "2", "-T", Integer.toString(SECONDS));
            var perSecond = Pattern.compile("tps = ([0-9.]+)").matcher(said);
            if (perSecond.find()) {
                tell("pgbench -S", Double.parseDouble(perSecond.group(1)), beside);
            }
        } catch (IOException e) {
            tell("pgbench is not installed; the same select in a loop over JDBC", loop(postgres, database), beside);
        }
    }

    private static void tell(String what, double perSecond, Print.Row beside) {
        Print.line("%s, %d clients: %.0f per s, %.1f times %s", what, CLIENTS, perSecond, perSecond / beside.perSecond(), beside.name());
    }

    private static String command(Postgres postgres, String database, String... options) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of("pgbench", "-h", "localhost", "-p",
                Integer.toString(postgres.port()), "-U", Postgres.USER));
        command.addAll(java.util.List.of(options));
        command.add(database);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double loop(Postgres postgres, String database) throws SQLException, InterruptedException {
        postgres.run(database, """
                create table accounts (aid int primary key, abalance int);
                insert into accounts select n, 0 from generate_series(1, 500000) n""");
        var done = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                threads.submit(() -> {
                    try (var connection = postgres.connect(database);
                            var select = connection.prepareStatement("select abalance from accounts where aid = ?")) {
                        for (int n = 1; System.nanoTime() < end; n = n * 31 % 499_979 + 1) {
                            select.setInt(1, n);
                            select.executeQuery().close();
                            done.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
        }
        return (double) done.get() / SECONDS;
    }
}
