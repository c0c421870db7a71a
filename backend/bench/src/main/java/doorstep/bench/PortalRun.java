package doorstep.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts Doorstep, loads it beside a bare endpoint, then its twin, then PostgreSQL alone. */
final class PortalRun {

    private static final Duration WARM_UP = Settings.warmUp();
    private static final Duration MEASURED = Duration.ofSeconds(20);

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
        Print.Row bare;
        Print.Row home;
        Print.Row page;
        try (var load = new Load(); var doorstep = start(database, postgres.port(), 18080)) {
            long started = doorstep.awaitReady();
            Print.line("start-up of the backend alone: %d ms; memory after start: %d MB", started, doorstep.memory());
            var cookies = new String[Load.CLIENTS];
            for (int i = 0; i < cookies.length; i++) {
                cookies[i] = load.session("http://localhost:18080/dev/bench/log-in?person=" + ResidentData.person(i));
            }
            var api = Load.Target.bearing("GET /api/home", "http://localhost:18080/api/home", i -> tokens[i]);
            var light = Load.Target.inSession("the resident's home page", "http://localhost:18080/", i -> cookies[i]);
            var nothing = Load.Target.bearing(
                    "a bare WebFlux endpoint with the same token check", "http://localhost:18080/api/bench/bare", i -> tokens[i]);
            Print.line("one of each: %s; %s; %s", load.once(api), load.once(light), load.once(nothing));
            for (var target : new Load.Target[] {api, light, nothing}) {
                load.run(target, WARM_UP.dividedBy(3));
            }
            bare = load.run(nothing, MEASURED);
            home = load.run(api, MEASURED);
            page = load.run(light, MEASURED);
            Print.line("memory after the load: %d MB", doorstep.memory());
        }
        var twin = twin(database, tokens);
        Print.line("%d clients, each on its own connection, after %d s of warm-up", Load.CLIENTS, WARM_UP.toSeconds());
        Print.table(home, home, page, bare, twin);
        Print.line("GET /api/home beside its twin: %.2f times the requests, %.2f of its p99",
                home.perSecond() / twin.perSecond(), home.p99Millis() / twin.p99Millis());
        Pgbench.run(postgres, home);
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

    private Print.Row twin(String database, String[] tokens) throws Exception {
        var settings = new HashMap<>(Map.of(
                "server.port", "18081",
                "spring.datasource.url", "jdbc:postgresql://localhost:" + postgres.port() + "/" + database,
                "spring.datasource.username", Postgres.USER,
                "spring.datasource.password", Postgres.USER,
                "spring.datasource.hikari.maximum-pool-size", "16",
                "spring.threads.virtual.enabled", "true",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuer.certificates(),
                "logging.level.root", "error"));
        settings.put("spring.main.banner-mode", "off");
        try (var load = new Load(); var twin = Child.start("twin", doorstep.bench.twin.Twin.class, Child.WITHOUT_DOORSTEP, settings)) {
            Print.line("start-up of the twin: %d ms; memory after start: %d MB", twin.awaitReady(), twin.memory());
            var home = Load.Target.bearing(
                    "its twin: Spring MVC, JDBC, virtual threads", "http://localhost:18081/api/home", i -> tokens[i]);
            Print.line("one of the twin: %s", load.once(home));
            load.run(home, WARM_UP);
            var row = load.run(home, MEASURED);
            Print.line("memory of the twin after the load: %d MB", twin.memory());
            return row;
        }
    }

    private Child start(String database, int databasePort, int port) throws Exception {
        var settings = Settings.doorstep(databasePort, database, issuer, data);
        settings.put("server.port", Integer.toString(port));
        return Child.start("doorstep", Portal.class, Child.WITHOUT_SERVLETS, settings);
    }
}
