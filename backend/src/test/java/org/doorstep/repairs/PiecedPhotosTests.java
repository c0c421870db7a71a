package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.Drafted;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A report's photos that come in pieces: as tus 1.0.0 says, and as those that come at once. */
@IntegrationTest
class PiecedPhotosTests {

    private static final String PIECE = "application/offset+octet-stream";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    Jobs asked;

    @Autowired
    TestClock.Standing clock;

    String person;
    UUID draft;
    byte[] photo;

    @BeforeEach
    void aDraft() {
        clock.set(TestClock.START);
        person = new Register(database).tenant().person();
        draft = Door.api(client, person).begin();
        photo = Uploads.picture();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void goOnWhereTheyStoppedAndAreThePhotoOnceAtTheirEnd() {
        var upload = begin("p1", photo.length);
        int middle = photo.length / 2;
        isAt(piece(upload, 0, part(0, middle)).expectStatus().isNoContent(), middle);

        isAt(head(person, upload).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"), middle);
        assertThat(kept()).isEmpty();
        isAt(piece(upload, middle, part(middle, photo.length)).expectStatus().isNoContent(), photo.length);

        assertThat(kept()).containsExactly("draft");
        assertThat(one("select count(*) from upload_piece where upload = $1", id(upload))).isZero();
        isAt(head(person, upload).expectStatus().isOk(), photo.length);
        isAt(piece(upload, photo.length, new byte[0]).expectStatus().isNoContent(), photo.length);
        assertThat(begin("p1", photo.length)).isEqualTo(upload);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void areOneHoweverOftenTheyAreBegunUnderTheirName() {
        var upload = begin("p1", photo.length);
        piece(upload, 0, part(0, 10));
        isAt(post(person, draft, "p1", photo.length).expectStatus().isCreated().expectHeader().location(upload), 10);
        assertThat(begin("p2", photo.length)).isNotEqualTo(upload);
        post(person, draft, "p1", photo.length + 1).expectStatus().isEqualTo(409);
    }

    @Test
    void takeAPieceOnceAndOnlyWhereTheyAre() {
        var upload = begin("p1", photo.length);
        piece(upload, 0, part(0, 10));
        for (var offset : List.of(0, 5, 11)) {
            piece(upload, offset, part(offset, offset + 10)).expectStatus().isEqualTo(409);
        }
        isAt(head(person, upload), 10);
        piece(upload, 10, new byte[photo.length]).expectStatus().isEqualTo(413);
        isAt(head(person, upload), 10);
    }

    @Test
    void areNotThereForAnybodyElse() {
        var upload = begin("p1", photo.length);
        var other = new Register(database).tenant().person();
        head(other, upload).expectStatus().isNotFound();
        patch(other, upload, 0, part(0, 10)).expectStatus().isNotFound();
        post(other, draft, "p1", photo.length).expectStatus().isNotFound();
        head(person, "/api/repair-drafts/" + UUID.randomUUID() + "/uploads/" + id(upload)).expectStatus().isNotFound();
    }

    @Test
    void thatAreNoPhotoAreRefusedAsOneThatComesAtOnceAndForgotten() {
        var text = "not a photo".getBytes(StandardCharsets.UTF_8);
        var upload = begin("p1", text.length);
        piece(upload, 0, text).expectStatus().isEqualTo(422).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody().jsonPath("$.errors[0].code").isEqualTo("photo-kind").jsonPath("$.errors[0].field").isEqualTo("photo");
        head(person, upload).expectStatus().isNotFound();
        assertThat(kept()).isEmpty();
    }

    @Test
    void areNoMoreThanAReportMayHave() {
        var whole = new Uploads(client, database, false);
        for (int i = 0; i < RepairPhotos.LIMIT; i++) {
            whole.add(person, draft, Uploads.picture());
        }
        piece(begin("sixth", photo.length), 0, photo).expectStatus().isEqualTo(422)
                .expectBody().jsonPath("$.errors[0].code").isEqualTo("repairs.photos.too-many");
        assertThat(kept()).hasSize(RepairPhotos.LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"0, photo-empty", "15728641, photo-size"})
    void ofNoSizeThatIsTakenAreRefusedBeforeTheyCome(long size, String code) {
        post(person, draft, "p1", size).expectStatus().isEqualTo(422).expectBody().jsonPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void comeToTheRepairThatTheReportHasBecome() {
        var household = household();
        var late = Drafted.upToCheck(Door.api(client, person), household, "2027-01-14.am");
        var upload = begin(late, "p1", photo.length);
        patch(person, upload, 0, part(0, 10));
        Door.api(client, person).send(late);
        patch(person, upload, 10, part(10, photo.length)).expectStatus().isNoContent();
        assertThat(new Uploads(client, database, false).kept(late)).containsExactly("repair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name !", "name " + "eA==eA==", "name " + "Li4vLi4="})
    void underANameThatIsNoneAreNotBegun(String metadata) {
        tus(person).post().uri("/api/repair-drafts/" + draft + "/uploads").header("Upload-Length", "5").header("Upload-Metadata", metadata)
                .exchange().expectStatus().isBadRequest();
    }

    @Test
    void areSpokenOfInOneVersionOnly() {
        As.resident(client, person).post().uri("/api/repair-drafts/" + draft + "/uploads").header("Tus-Resumable", "0.2.2").header("Upload-Length", "5")
                .exchange().expectStatus().isEqualTo(412).expectHeader().valueEquals("Tus-Version", "1.0.0");
    }

    @Test
    void areTenAtATimeAndTheOneTouchedLongestAgoGivesWay() {
        var first = begin("p0", photo.length);
        piece(first, 0, part(0, 10));
        for (int i = 1; i <= 10; i++) {
            clock.set(TestClock.START.plusSeconds(i));
            begin("p" + i, photo.length);
        }
        head(person, first).expectStatus().isNotFound();
        assertThat(one("select count(*) from upload where target = $1", draft)).isEqualTo(10);
        assertThat(one("select count(*) from upload_piece where upload = $1", id(first))).isZero();
    }

    @Test
    void areToldToWhoseTheyAreWhenTheyAskWhatIsKeptAboutThem() {
        piece(begin("p1", photo.length), 0, part(0, 10));
        As.resident(client, person).get().uri("/api/me/data").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.uploads.length()").isEqualTo(1).jsonPath("$.uploads[0].received").isEqualTo(10);
    }

    @Test
    void thatNobodyGoesOnWithForThreeDaysAreForgottenWithTheirBytes() {
        var old = begin("p1", photo.length);
        piece(old, 0, part(0, 10));
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        var young = begin("p2", photo.length);
        clock.set(TestClock.START.plus(Duration.ofDays(3)).plusSeconds(1));
        asked.enqueue("files.sweep", "pieced-" + draft, "", clock.instant()).block();
        jobs.runAt(clock.instant());
        head(person, old).expectStatus().isNotFound();
        head(person, young).expectStatus().isOk();
        assertThat(one("select count(*) from upload_piece where upload = $1", id(old))).isZero();
    }

    private Register.Household household() {
        var household = new Register(database).tenant();
        person = household.person();
        return household;
    }

    private String begin(String name, long size) {
        return begin(draft, name, size);
    }

    private String begin(UUID target, String name, long size) {
        return post(person, target, name, size).expectStatus().isCreated().expectBody().isEmpty().getResponseHeaders().getLocation().toString();
    }

    private ResponseSpec post(String whose, UUID target, String name, long size) {
        return tus(whose).post().uri("/api/repair-drafts/" + target + "/uploads").header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", "filename dGFwLmpwZw==,name " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8))).exchange();
    }

    private ResponseSpec piece(String upload, long offset, byte[] piece) {
        return patch(person, upload, offset, piece);
    }

    private ResponseSpec patch(String whose, String upload, long offset, byte[] piece) {
        return tus(whose).patch().uri(upload).header("Upload-Offset", Long.toString(offset)).contentType(MediaType.valueOf(PIECE)).bodyValue(piece).exchange();
    }

    private ResponseSpec head(String whose, String upload) {
        return tus(whose).head().uri(upload).exchange();
    }

    private WebTestClient tus(String whose) {
        return As.resident(client, whose).mutate().defaultHeader("Tus-Resumable", "1.0.0").build();
    }

    private void isAt(ResponseSpec answer, long offset) {
        answer.expectHeader().valueEquals("Upload-Offset", offset).expectHeader().valueEquals("Upload-Length", photo.length)
                .expectHeader().valueEquals("Tus-Resumable", "1.0.0");
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(photo, from, to);
    }

    private List<String> kept() {
        return new Uploads(client, database, false).kept(draft);
    }

    private static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    private long one(String sql, UUID id) {
        return database.sql(sql).bind(0, id).map(row -> row.get(0, Long.class)).one().block();
    }
}
