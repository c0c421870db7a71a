package org.doorstep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.r2dbc.pool.ConnectionPool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doorstep.TestDatabase;
import org.doorstep.accounts.Ledgers;
import org.doorstep.local.pay.FakePay;
import org.doorstep.local.pay.FakePay.Mood;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** The portal is killed between the provider, which has taken the money, and the ledger, which has not; then it is started again. */
class KilledWhilePayingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final String name = TestDatabase.fresh();
    private final ConnectionPool connections = KilledOutrightTests.pool(name);
    private final DatabaseClient database = DatabaseClient.create(connections);
    private final FakePay pay = new FakePay(Clock.systemUTC(), 0);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path files;
    @TempDir
    Path keys;

    OwnIssuer issuer;
    String token;
    Ledgers.Account account;

    @BeforeEach
    void somebodyWithAnAccount() throws Exception {
        issuer = OwnIssuer.start();
        var household = new Register(database).tenant();
        account = new Ledgers(database).rent(household.agreement());
        token = issuer.token(household.person());
    }

    @AfterEach
    void close() {
        issuer.close();
        pay.close();
        connections.dispose();
    }

    @Test
    void booksOnceWhatWasPaidBeforeThePowerCut() throws Exception {
        try (var portal = OwnPortal.start(settings())) {
            var begun = call(portal, "POST", "/api/pay/" + account.reference(), "{\"which\":\"other\",\"amount\":\"25\"}");
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
            assertThat(JsonPath.<String>read(begun.body(), "$.payment")).isNotBlank();
            pay.does(pay.made().getFirst(), "pay");
            // Whoever asks now waits for the answer, and is killed while it waits.
            pay.mood(Mood.STALLS);
            for (var news : pay.news()) {
                assertThat(tell(portal, news.body(), news.signature())).isEqualTo(204);
            }
            await("select count(*) from scheduled_tasks where task_name = 'payments.heard' and picked", 1);
            portal.kill();
        }
        assertThat(count("select count(*) from ledger_entry")).isZero();
        pay.mood(Mood.HONEST);
        try (var _ = OwnPortal.start(settings())) {
            await("select count(*) from card_payment where state = 'paid'", 1);
            await("select count(*) from scheduled_tasks where task_name = 'payments.heard'", 0);
        }
        assertThat(count("select sum(amount) from ledger_entry where source = 'card'")).isEqualTo(-2_500);
        assertThat(count("select count(*) from ledger_entry")).isEqualTo(1);
        assertThat(count("select count(*) from contact where kind = 'card-payment-taken'")).isEqualTo(1);
    }

    private HttpResponse<String> call(OwnPortal portal, String method, String path, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal.address() + path)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int tell(OwnPortal portal, byte[] body, String signature) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(portal.address() + "/api/card-payment-news"))
                .header("Content-Type", "application/json").header("Pay-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void await(String sql, long least) {
        Flux.interval(Duration.ofMillis(100)).onBackpressureDrop().map(_ -> sql)
                .concatMap(query -> database.sql(query).map(row -> row.get(0, Long.class)).one())
                .filter(count -> least == 0 ? count == 0 : count >= least).blockFirst(PATIENCE);
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Number.class).longValue()).one().block();
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
                "doorstep.files.folder", files.toString()));
        pay.properties().forEach((key, value) -> settings.put(key, value.toString()));
        settings.put("doorstep.safe.key-file", keys.resolve("safe.keys").toString());
        settings.put("doorstep.safe.make-key", "true");
        settings.put("doorstep.jobs.heartbeat", "500ms");
        settings.put("doorstep.jobs.poll", "1s");
        settings.put("spring.r2dbc.pool.initial-size", "4");
        return settings;
    }
}
