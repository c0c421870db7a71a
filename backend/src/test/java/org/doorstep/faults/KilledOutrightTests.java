package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.doorstep.TestDatabase;
import org.doorstep.local.FakeTextGateway;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The portal is killed, not stopped, while residents report and texts go out; then it is started again. */
class KilledOutrightTests {

    private static final int HOUSEHOLDS = 28;
    private static final int AT_ONCE = 6;
    private static final int BEFORE_THE_KILL = 9;
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final String name = TestDatabase.fresh();
    private final ConnectionPool connections = pool(name);
    private final DatabaseClient database = DatabaseClient.create(connections);
    private final FakeTextGateway texts = new FakeTextGateway();

    @TempDir
    Path files;
    @TempDir
    Path keys;

    OwnIssuer issuer;
    List<Caller> callers = new ArrayList<>();

    @BeforeEach
    void people() throws Exception {
        issuer = OwnIssuer.start();
        var register = new Register(database);
        var http = HttpClient.newHttpClient();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            callers.add(new Caller(http, register.tenant(), issuer));
        }
    }

    @AfterEach
    void close() {
        issuer.close();
        texts.close();
        connections.dispose();
    }

    @Test
    void losesNothingItAcknowledgedAndDeliversNothingTwice() throws Exception {
        try (var portal = OwnPortal.start(settings())) {
            killUnderLoad(portal);
        }
        var told = callers.stream().flatMap(caller -> caller.acknowledged().stream()).toList();
        assertThat(told).hasSizeBetween(BEFORE_THE_KILL, HOUSEHOLDS - 1);
        assertThat(wholeCases()).containsAll(told);
        assertThat(halfCases()).isZero();

        try (var portal = OwnPortal.start(settings())) {
            for (var caller : callers) {
                if (caller.acknowledged().isEmpty()) {
                    caller.again(portal.address());
                }
            }
            awaitNothingWaits();
        }
        assertThat(wholeCases()).hasSize(HOUSEHOLDS)
                .containsExactlyInAnyOrderElementsOf(callers.stream().flatMap(caller -> caller.acknowledged().stream()).toList());
        assertThat(halfCases()).isZero();
        assertThat(texts.delivered().stream().map(text -> JsonPath.<String>read(text, "$.id")))
                .doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(textsOfBookings());
    }

    private void killUnderLoad(OwnPortal portal) throws InterruptedException {
        var acknowledged = new CountDownLatch(BEFORE_THE_KILL);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> reports = new ArrayList<>();
            callers.forEach(caller -> reports.add(threads.submit(() -> {
                caller.report(portal.address());
                acknowledged.countDown();
                return null;
            })));
            assertThat(acknowledged.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("reports before the kill").isTrue();
            portal.kill();
            assertThat(reports.stream().filter(report -> failedFor(report, IOException.class))).as("cut off").isNotEmpty();
            assertThat(reports.stream().filter(report -> failedFor(report, AssertionError.class))).as("answered wrongly").isEmpty();
        }
    }

    private static boolean failedFor(Future<?> report, Class<? extends Throwable> why) {
        try {
            report.get();
            return false;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            return why.isInstance(failed.getCause());
        }
    }

    /** The references of repairs that have everything: one visit, their promises, one line in the audit, a draft that says so. */
    private List<String> wholeCases() {
        return strings("""
                select r.reference from repair r where r.state = 'booked'
                and (select count(*) from visit v where v.subject_id = r.id and v.state = 'BOOKED') = 1
                and exists (select from promise p where p.subject_id = r.id and p.state = 'open')
                and (select count(*) from audit_entry a where a.subject_id = r.id and a.what = 'repair.reported') = 1
                and (select count(*) from repair_entry e where e.repair = r.id and e.what = 'reported') = 1
                and exists (select from journey_draft d where d.id = r.id and d.done_as = r.reference)""");
    }

    private long halfCases() {
        return Long.parseLong(strings("""
                select count(*)::text from journey_draft d full join repair r on r.id = d.id
                full join (select distinct subject_id from promise) p on p.subject_id = coalesce(r.id, d.id)
                full join (select distinct subject_id from audit_entry where what = 'repair.reported') a on a.subject_id = coalesce(r.id, d.id)
                where num_nonnulls(d.done_as, r.reference, p.subject_id, a.subject_id) not in (0, 4)""").getFirst());
    }

    /** One text for each booking, whatever was done again; none under a second id. */
    private List<String> textsOfBookings() {
        return strings("""
                select min(m.id::text) from message m join contact c on c.id = m.contact_id
                where m.channel = 'text' and m.state = 'sent' and c.kind = 'appointment-booked'
                group by c.subject_id having count(*) = 1""");
    }

    /** Until every booking's text is with the gateway and nothing that is due is left. */
    private void awaitNothingWaits() {
        var waiting = database.sql("""
                        select (select count(*) from scheduled_tasks where execution_time <= now())
                             + (select count(*) from repair r where not exists (
                                   select from contact c join message m on m.contact_id = c.id
                                   where c.subject_id = r.id and m.channel = 'text' and m.state = 'sent'))""")
                .map(row -> row.get(0, Long.class)).one();
        Flux.interval(Duration.ofMillis(200)).onBackpressureDrop()
                .concatMap(_ -> waiting).filter(count -> count == 0).blockFirst(PATIENCE);
    }

    private List<String> strings(String sql) {
        return database.sql(sql).map(row -> row.get(0, String.class)).all().collectList().block();
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<>(Map.of(
                "doorstep.database.host", "localhost",
                "doorstep.database.port", Integer.toString(TestDatabase.port()),
                "doorstep.database.name", name,
                "doorstep.database.user", "postgres",
                "doorstep.database.password", "postgres",
                "doorstep.keycloak.issuer", issuer.url(),
                "doorstep.keycloak.client-secret", "only-for-tests",
                "doorstep.keycloak.admin.client-secret", "only-for-tests",
                "doorstep.files.folder", files.toString(),
                "doorstep.contact.text-gateway.address", texts.address().toString()));
        settings.put("doorstep.safe.key-file", keys.resolve("safe.keys").toString());
        settings.put("doorstep.safe.make-key", "true");
        settings.put("doorstep.jobs.heartbeat", "500ms");
        settings.put("doorstep.jobs.poll", "1s");
        settings.put("spring.r2dbc.pool.initial-size", "4");
        return settings;
    }

    static ConnectionPool pool(String database) {
        var server = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder().host("localhost")
                .port(TestDatabase.port()).username("postgres").password("postgres").database(database).build());
        return new ConnectionPool(ConnectionPoolConfiguration.builder(server).maxSize(4).build());
    }
}
