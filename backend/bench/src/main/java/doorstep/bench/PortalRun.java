package doorstep.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Doorstep and its twin, both started and warmed up, then loaded in turns: a machine that is faster now than a minute ago
 * is so for both. PostgreSQL alone at the end.
 */
final class PortalRun {

    private static final Duration WARM_UP = Settings.warmUp();
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final int TURNS = 6;
    private static final String DOORSTEP = "http://localhost:18080";
    private static final String TWIN = "http://localhost:18081";

    private final Postgres postgres;
    private final Issuer issuer;
    private final Path data;

    PortalRun(Postgres postgres, Issuer issuer, Path data) {
        this.postgres = postgres;
        this.issuer = issuer;
        this.data = data;
    }

    void run() throws Exception {
        var database = postgres.freshDatabase();
        countTrips(database);
        var tokens = new String[Load.CLIENTS];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = issuer.token(ResidentData.person(i));
        }
        try (var load = new Load(); var doorstep = start(database, postgres.port(), 18080)) {
            Print.line("start-up of the backend alone: %d ms; memory after start: %d MB", doorstep.awaitReady(), doorstep.memory());
            try (var twin = twin(database)) {
                Print.line("start-up of the twin: %d ms; memory after start: %d MB", twin.awaitReady(), twin.memory());
                var rows = measure(load, targets(load, tokens));
                Print.line("memory after the load: Doorstep %d MB, its twin %d MB", doorstep.memory(), twin.memory());
                print(rows.getFirst(), rows.getLast(), rows);
            }
        }
    }

    private static List<Print.Row> measure(Load load, List<Load.Target> targets) {
        for (var target : targets) {
            Print.line("one of %s: %s", target.name(), load.once(target));
            load.run(target, WARM_UP);
        }
        return inTurns(load, targets);
    }

    private void print(Print.Row home, Print.Row twin, List<Print.Row> all) throws Exception {
        Print.line("%d clients, each on its own connection; %d s of warm-up each, then %d turns of %d s",
                Load.CLIENTS, WARM_UP.toSeconds(), TURNS, TURN.toSeconds());
        Print.table(home, all.toArray(Print.Row[]::new));
        Print.line("%s beside its twin: %.2f times the requests, %.2f of its p99", home.name(),
                home.perSecond() / twin.perSecond(), home.p99Millis() / twin.p99Millis());
        Pgbench.run(postgres, home);
    }

    private static List<Load.Target> targets(Load load, String[] tokens) {
        var cookies = new String[Load.CLIENTS];
        for (int i = 0; i < cookies.length; i++) {
            cookies[i] = load.session(DOORSTEP + "/dev/bench/log-in?person=" + ResidentData.person(i));
        }
        return List.of(
                Load.Target.bearing("GET /api/home", DOORSTEP + "/api/home", i -> tokens[i]),
                Load.Target.inSession("the resident's home page", DOORSTEP + "/", i -> cookies[i]),
                Load.Target.bearing("a bare WebFlux endpoint with the same token check", DOORSTEP + "/api/bench/bare", i -> tokens[i]),
                Load.Target.bearing("its twin: Spring MVC, JDBC, virtual threads", TWIN + "/api/home", i -> tokens[i]));
    }

    private static List<Print.Row> inTurns(Load load, List<Load.Target> targets) {
        var counts = targets.stream().map(_ -> new Load.Count()).toList();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < targets.size(); i++) {
                load.run(targets.get(i), TURN, counts.get(i));
            }
        }
        var rows = new ArrayList<Print.Row>();
        for (int i = 0; i < targets.size(); i++) {
            rows.add(counts.get(i).row(targets.get(i).name(), TURN.multipliedBy(TURNS)));
        }
        return rows;
    }

    private void countTrips(String database) throws Exception {
        try (var load = new Load(); var wire = Wire.before(postgres.port()); var doorstep = start(database, wire.port(), 18079)) {
            doorstep.awaitReady();
            ResidentData.fill(postgres, database);
            var token = issuer.token(ResidentData.person(0));
            var cookie = load.session("http://localhost:18079/dev/bench/log-in?person=" + ResidentData.person(0));
            count(load, wire, Load.Target.bearing("GET /api/home", "http://localhost:18079/api/home", _ -> token));
            count(load, wire, Load.Target.inSession("the resident's home page", "http://localhost:18079/", _ -> cookie));
        }
    }

    private static void count(Load load, Wire wire, Load.Target target) {
        load.once(target);
        long before = wire.trips();
        int requests = 20;
        for (int i = 0; i < requests; i++) {
            load.once(target);
        }
        Print.line("round trips counted on the wire: %s %.2f (the pool's own check of the connection among them)",
                target.name(), (double) (wire.trips() - before) / requests);
    }

    private Child twin(String database) throws Exception {
        var settings = new HashMap<>(Map.of(
                "server.port", "18081",
                "spring.datasource.url", "jdbc:postgresql://localhost:" + postgres.port() + "/" + database
                        // As Doorstep's own connections are.
                        + "?options=-c%20plan_cache_mode=force_generic_plan",
                "spring.datasource.username", Postgres.USER,
                "spring.datasource.password", Postgres.USER,
                "spring.datasource.hikari.maximum-pool-size", "16",
                "spring.threads.virtual.enabled", "true",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.certificates(),
                "logging.level.root", "error"));
        settings.put("spring.main.banner-mode", "off");
        return Child.start("twin", doorstep.bench.twin.Twin.class, Child.WITHOUT_DOORSTEP, settings);
    }

    private Child start(String database, int databasePort, int port) throws Exception {
        var settings = Settings.doorstep(databasePort, database, issuer, data);
        settings.put("server.port", Integer.toString(port));
        return Child.start("doorstep", Portal.class, Child.WITHOUT_SERVLETS, settings);
    }
}
