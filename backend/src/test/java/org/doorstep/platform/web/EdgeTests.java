package org.doorstep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.jayway.jsonpath.JsonPath;
import org.doorstep.As;
import org.doorstep.Drafted;
import org.doorstep.IntegrationTest;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** What both doors keep before any handler is asked, and after. */
@IntegrationTest
class EdgeTests {

    private static final int MEGABYTE = 1 << 20;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @ParameterizedTest
    @ValueSource(strings = {"/api/home", "/api/repairs", "/api/messages", "/api/repair-drafts", "/api/danger"})
    void answersAPollWithNothingWhenNothingChanged(String path) {
        var resident = As.resident(client, new Register(database).tenant().person());
        var first = resident.get().uri(path).exchange()
                .expectStatus().isOk()
                .expectHeader().valueEquals("Cache-Control", "private, no-cache")
                .expectBody().returnResult().getResponseHeaders();
        assertThat(first.getETag()).startsWith("W/\"");

        resident.get().uri(path).header("If-None-Match", first.getETag()).exchange()
                .expectStatus().isNotModified().expectHeader().valueEquals("ETag", first.getETag()).expectBody().isEmpty();
    }

    /** Whoever is told to choose another time has somewhere to choose it. */
    @Test
    void leadsFromAProblemOfARepairToTheRepairs() {
        assertThat(problem("repairs.slot-gone")).contains("Choose another time. Your answers are kept.", "<p><a href=\"/repairs\">Your repairs</a></p>");
        assertThat(problem("not-here")).containsPattern("If you need help, ring us on\\s*<a href=\"tel:").doesNotContain("href=\"/repairs\">Your repairs</a></p>");
    }

    private String problem(String code) {
        return client.get().uri("/problems/" + code).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    @Test
    void answersAPollWholeWhenSomethingChanged() {
        var household = new Register(database).tenant();
        var resident = As.resident(client, household.person());
        var none = resident.get().uri("/api/repair-drafts").exchange().expectBody().returnResult().getResponseHeaders().getETag();
        Drafted.upToPhotos(Door.api(client, household.person()), household);
        resident.get().uri("/api/repair-drafts").header("If-None-Match", none).exchange()
                .expectStatus().isOk().expectBody().jsonPath("$.length()").isEqualTo(1);
    }

    @Test
    void keepsAllOfASharedListWithinReachOfAPage() {
        var household = new Register(database).tenant();
        database.sql("""
                        insert into repair (id, reference, person, agreement, place_kind, place, place_name, patch, fault, trade, minutes,
                            priority, raised_for, payer, tenure, review_reasons, answers, words, meet_name, meet_phone, access, access_notes,
                            hazards, state, next_step, reported_at, changed_at)
                        select gen_random_uuid(), $1 || '-' || n, $1, $2, 'home', gen_random_uuid(), 'Home', 'T', 'tap-dripping', 'plumbing', 30,
                            'routine', '{}', 'landlord', 'secure', '{}', '{}', '', '', '', '{}', '', '[]', case when n % 2 = 0 then 'done' else 'reported' end,
                            'nothing', timestamptz '2026-01-01' + n / 3 * interval '1 day', now()
                        from generate_series(1, 120) n""")
                .bind(0, household.person()).bind(1, household.agreement()).fetch().rowsUpdated().block();
        var resident = As.resident(client, household.person());

        var seen = new ArrayList<String>();
        var states = new ArrayList<String>();
        for (String next = ""; next != null;) {
            var body = resident.get().uri("/api/repairs" + next).exchange().expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
            seen.addAll(JsonPath.read(body, "$.repairs[*].reference"));
            states.addAll(JsonPath.read(body, "$.repairs[*].state"));
            next = body.contains("\"next\":\"") ? "?before=" + JsonPath.read(body, "$.next") : null;
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThat(states.subList(0, 60)).containsOnly("reported");
        assertThat(As.residentPages(client, household.person()).get().uri("/repairs").exchange().expectBody(String.class).returnResult().getResponseBody())
                .contains("href=\"/repairs?before=" + seen.get(49) + "\"").contains("Older repairs");
        resident.get().uri("/api/repairs?before=REP-AAAA-AAAA").exchange().expectBody().jsonPath("$.repairs").isEmpty();
    }

    @Test
    void keepsTheTokenOfASessionOffTheDisk() {
        client.get().uri("/api/session").exchange()
                .expectHeader().valueEquals("Cache-Control", "no-store").expectHeader().doesNotExist("ETag");
    }

    @Test
    void readsNoFileOfAStrangers() {
        var read = new AtomicLong();
        client.mutateWith(csrf())
                .post().uri("/repairs/report/00000000-0000-7000-8000-000000000001/photos/add")
                .contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
                .body(BodyInserters.fromDataBuffers(megabytes(70, read))).exchange()
                .expectStatus().isFound()
                .expectHeader().valueEquals("Location", "/oauth2/authorization/keycloak");
        assertThat(read).hasValue(0);
    }

    @Test
    void stopsReadingWhatIsLargerThanItsAddressTakes() {
        var read = new AtomicLong();
        As.residentPages(client, "P1").post().uri("/repairs/report/00000000-0000-7000-8000-000000000001/photos/add")
                .contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
                .body(BodyInserters.fromDataBuffers(megabytes(120, read))).exchange()
                .expectStatus().isEqualTo(413);
        assertThat(read.get()).isLessThan(80L * MEGABYTE);
    }

    /** Without the test's own proof of origin, so that the check for forged requests reads the form. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data;boundary=x", "multipart/form-data"})
    void refusesAFormInPiecesWhoeverReadsItFirst(String type) {
        client.mutateWith(mockOidcLogin()).post().uri("/repairs/report").cookie("XSRF-TOKEN", "a-token")
                .contentType(MediaType.parseMediaType(type)).bodyValue("a=%z\r\n--x\r\nhalf a part").exchange()
                .expectStatus().is4xxClientError().expectBody(String.class).value(page -> assertThat(page).contains("<h1"));
    }

    @Test
    void refusesWhatSaysItIsTooLargeUnread() {
        As.resident(client, "P1").post().uri("/api/repair-drafts").contentLength(2L * MEGABYTE).exchange()
                .expectStatus().isEqualTo(413).expectBody().jsonPath("$.type").isEqualTo("/problems/too-large");
    }

    @Test
    void takesFilesOfImportsFromAnotherMachineOnly() {
        var read = new AtomicLong();
        As.resident(client, "P1").post().uri("/api/imports/homes").contentType(MediaType.parseMediaType("multipart/form-data;boundary=x"))
                .body(BodyInserters.fromDataBuffers(megabytes(70, read))).exchange()
                .expectStatus().isForbidden()
                .expectBody().jsonPath("$.type").isEqualTo("/problems/not-allowed");
        assertThat(read).hasValue(0);
    }

    @Test
    void tellsTheSentenceOfAPhotoThatIsTooLarge() {
        var household = new Register(database).tenant();
        var door = Door.pages(client, household.person());
        var draft = Drafted.upToPhotos(door, household);
        var form = new MultipartBodyBuilder();
        form.part("photo", new ByteArrayResource(new byte[16 * MEGABYTE])).filename("photo.jpg").contentType(MediaType.IMAGE_JPEG);

        var page = As.residentPages(client, household.person()).post().uri("/repairs/report/" + draft + "/photos/add")
                .body(BodyInserters.fromMultipartData(form.build())).exchange()
                .expectStatus().isEqualTo(422).expectBody(String.class).returnResult().getResponseBody();

        assertThat(page).contains("15 MB").contains("There is a problem");
        assertThat(door.get("/repairs/report/" + draft + "/words").body()).contains("It drips all night");
    }

    @Test
    void answersAnAddressWithU0000() {
        As.resident(client, "P1").get().uri(URI.create("/api/repairs?before=%00")).exchange()
                .expectStatus().isBadRequest().expectBody().jsonPath("$.type").isEqualTo("/problems/unreadable");
        client.get().uri(URI.create("/standards?charter=%00")).accept(MediaType.TEXT_HTML).exchange().expectStatus().isBadRequest();
    }

    @Test
    void explainsTheTypeOfEveryProblem() {
        var type = JsonPath.<String>read(client.get().uri("/api/home").exchange().expectBody(String.class).returnResult().getResponseBody(), "$.type");
        assertThat(page(type)).contains("Log in first").contains("You need to log in to do this.");
        assertThat(page("/problems/repairs.time.too-late")).contains("Ring us on …");
        client.get().uri("/problems/no-such-thing").accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
    }

    @Test
    void showsTheMachinesFiguresToNobody() {
        for (var path : List.of("/actuator", "/actuator/prometheus", "/actuator/env")) {
            As.residentPages(client, "P1").get().uri(path).exchange().expectStatus().isForbidden();
            As.staffPages(client, Role.ADMINISTRATOR).get().uri(path).exchange().expectStatus().isForbidden();
        }
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
    }

    @Test
    void hasNoPageOfScripts() {
        for (var path : List.of("/swagger-ui.html", "/swagger-ui/index.html", "/webjars/swagger-ui/index.html")) {
            As.residentPages(client, "P1").get().uri(path).accept(MediaType.TEXT_HTML).exchange().expectStatus().isNotFound();
        }
    }

    private String page(String path) {
        return client.get().uri(path).accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
    }

    /** The beginning of a form with a file, and then so much of it as is asked for. */
    private static Flux<DataBuffer> megabytes(int many, AtomicLong read) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return Flux.concat(Flux.just(head.getBytes(StandardCharsets.UTF_8)), Flux.range(0, many).map(_ -> new byte[MEGABYTE]))
                .doOnNext(bytes -> read.addAndGet(bytes.length))
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
}
