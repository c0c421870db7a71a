package org.doorstep.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** A report's photos from the draft to the repair, or to being forgotten; through the pages and through the API. */
@IntegrationTest
class ReportPhotosTests {

    private static final int MOST_BYTES = 15 * 1024 * 1024;

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

    Register register;

    @BeforeEach
    void register() {
        register = new Register(database);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    /** An iPhone's own: the first bytes say what it is, whatever it is called. */
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String HOW = "We can take a JPEG, PNG or WebP. On an iPhone open Settings, Camera, Formats";

    @ParameterizedTest
    @ValueSource(strings = {"image/heic", "image/heif", "image/avif", "application/pdf", "application/octet-stream"})
    void ofAKindThatIsNotTakenAreAnsweredWithTheKindsThatAre(String type) {
        var person = register.tenant().person();
        var draft = Door.api(client, person).begin();
        As.resident(client, person).post().uri("/api/repair-drafts/" + draft + "/photos").contentType(MediaType.parseMediaType(type))
                .bodyValue(HEIC).exchange().expectStatus().isEqualTo(422).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class).value(problem -> assertThat(problem).contains("photo-heic", HOW));
    }

    @Test
    void ofAnIphonesOwnKindLeaveTheFormAndSayHowToTakeOneWeCanOpen() {
        var person = register.tenant().person();
        var draft = Door.pages(client, person).begin();
        var form = new MultipartBodyBuilder();
        form.part("photo", new ByteArrayResource(HEIC)).filename("IMG_0001.HEIC").contentType(MediaType.parseMediaType("image/heic"));
        As.residentPages(client, person).post().uri("/repairs/report/" + draft + "/photos/add")
                .body(BodyInserters.fromMultipartData(form.build())).exchange().expectStatus().isEqualTo(422)
                .expectBody(String.class).value(page -> assertThat(page).contains(HOW, "type=\"file\"", "id=\"photo-error\""));
    }

    /** Whoever only hears the page has no other way to tell them apart. */
    @Test
    void areToldApartByNumber() {
        var household = register.tenant();
        var photos = new Uploads(client, database, true);
        var draft = toBeSent(household);
        for (int i = 0; i < 2; i++) {
            photos.add(household.person(), draft, Uploads.picture());
        }
        var page = As.residentPages(client, household.person()).get().uri("/repairs/report/" + draft + "/photos").exchange()
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(page).contains("alt=\"Photo 1 that you added\"", "alt=\"Photo 2 that you added\"", "Remove photo 1", "Remove photo 2");
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void belongToTheDraftAndThenToTheRepair(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        assertThat(photos.add(household.person(), draft, Uploads.picture())).isIn(201, 303);
        var photo = photos.one(draft);
        assertThat(photos.kept(draft)).containsExactly("draft");
        assertThat(photos.ofDraft(household.person(), draft, photo)).isEqualTo(200);

        var reference = sent(household, draft);

        assertThat(photos.kept(draft)).containsExactly("repair");
        assertThat(photos.ofRepair(household.person(), reference, photo)).isEqualTo(200);
        assertThat(photos.ofDraft(household.person(), draft, photo)).isEqualTo(404);
        assertThat(photos.remove(household.person(), draft, photo)).isEqualTo(404);
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void comeLateToTheRepairAndAreOneWhenTheyComeTwice(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        var early = Uploads.picture();
        var late = Uploads.picture();
        photos.add(household.person(), draft, early);
        var reference = sent(household, draft);

        for (var photo : List.of(late, late, early)) {
            assertThat(photos.add(household.person(), draft, photo)).isIn(201, 303);
        }

        assertThat(photos.kept(draft)).containsExactly("repair", "repair");
        assertThat(photos.ofRepair(household.person(), reference, photos.one(draft))).isEqualTo(200);
        for (int i = 2; i < RepairPhotos.LIMIT; i++) {
            assertThat(photos.add(household.person(), draft, Uploads.picture())).isIn(201, 303);
        }
        assertThat(photos.add(household.person(), draft, Uploads.picture())).isEqualTo(422);
        assertThat(photos.kept(draft)).hasSize(RepairPhotos.LIMIT);
        assertThat(photos.add(register.tenant().person(), draft, Uploads.picture())).isEqualTo(404);
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void followTheReportThatWasSentWhileTheyWereOnTheirWay(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        photos.add(household.person(), draft, Uploads.picture());
        sent(household, draft);
        // Taken in before the sending, counted after it.
        database.sql("update stored_file set subject_kind = 'draft' where subject_id = $1").bind(0, draft).then().block();

        photos.add(household.person(), draft, Uploads.picture());

        assertThat(photos.kept(draft)).containsExactly("repair", "repair");
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void doNotComeLateFromWhoeverHasMovedAway(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        sent(household, draft);
        register.leaves(household.person(), household);

        assertThat(photos.add(household.person(), draft, Uploads.picture())).isEqualTo(404);

        assertThat(photos.kept(draft)).isEmpty();
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void areForgottenWithADraftThatNobodySends(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var abandoned = toBeSent(household);
        photos.add(household.person(), abandoned, Uploads.picture());
        var repaired = toBeSent(register.tenant());
        clock.pass(Duration.ofDays(15));
        var other = register.tenant();
        var touched = toBeSent(other);
        photos.add(other.person(), touched, Uploads.picture());

        clock.pass(Duration.ofDays(16));
        atNight();

        assertThat(drafts(abandoned)).isZero();
        assertThat(drafts(repaired)).isZero();
        assertThat(photos.kept(abandoned)).isEmpty();
        assertThat(drafts(touched)).isEqualTo(1);
        assertThat(photos.kept(touched)).containsExactly("draft");
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void stayWithTheRepairWhenItsDraftIsForgotten(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        photos.add(household.person(), draft, Uploads.picture());
        var reference = sent(household, draft);

        clock.pass(Duration.ofDays(31));
        atNight();

        assertThat(drafts(draft)).isZero();
        assertThat(photos.ofRepair(household.person(), reference, photos.one(draft))).isEqualTo(200);
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void areNotThereForStrangersNorForNeighboursWhoJoined(boolean pages) {
        var block = register.block("Abington Court");
        var household = register.household("secure", block);
        var neighbour = register.household("secure", block);
        var stranger = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household, "communal." + household.agreement(), Map.of("where", "communal", "communal", "window", "communal-window", "close"));
        photos.add(household.person(), draft, Uploads.picture());
        var photo = photos.one(draft);
        assertThat(photos.ofDraft(neighbour.person(), draft, photo)).isEqualTo(404);
        assertThat(photos.remove(neighbour.person(), draft, photo)).isEqualTo(404);
        assertThat(photos.add(stranger.person(), draft, Uploads.picture())).isEqualTo(404);
        var reference = sent(household, draft);

        database.sql("insert into repair_follower values ($1, $2, now())").bind(0, draft).bind(1, neighbour.person()).then().block();

        assertThat(Door.api(client, neighbour.person()).get("/repairs/" + reference).status()).isEqualTo(200);
        assertThat(photos.ofRepair(neighbour.person(), reference, photo)).isEqualTo(404);
        assertThat(photos.ofRepair(stranger.person(), reference, photo)).isEqualTo(404);
        assertThat(photos.ofRepair(household.person(), reference, UUID.randomUUID())).isEqualTo(404);
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void areAtMostFive(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        for (int i = 0; i < RepairPhotos.LIMIT; i++) {
            assertThat(photos.add(household.person(), draft, Uploads.picture())).isIn(201, 303);
        }

        assertThat(photos.add(household.person(), draft, Uploads.picture())).isEqualTo(422);

        assertThat(photos.kept(draft)).hasSize(RepairPhotos.LIMIT);
        assertThat(photos.remove(household.person(), draft, photos.one(draft))).isIn(200, 303);
        assertThat(photos.add(household.person(), draft, Uploads.picture())).isIn(201, 303);
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void areNotTakenAwayByTheSameOneSentAgainWhileASixthIsOnItsWay(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);
        var first = Uploads.picture();
        photos.add(household.person(), draft, first);
        var kept = photos.one(draft);
        for (int i = 1; i < RepairPhotos.LIMIT; i++) {
            photos.add(household.person(), draft, Uploads.picture());
        }
        onItsWay(draft);

        assertThat(photos.add(household.person(), draft, first)).isIn(201, 303);

        assertThat(photos.ofDraft(household.person(), draft, kept)).isEqualTo(200);
    }

    /** Its row is written and its number not yet counted. */
    private void onItsWay(UUID draft) {
        database.sql("""
                        insert into stored_file (id, subject_kind, subject_id, kind, content_type, store_key, size_bytes, sha256,
                            thumbnail_key, thumbnail_bytes, made_by, made_at)
                        select gen_random_uuid(), subject_kind, subject_id, kind, content_type, reverse(store_key), size_bytes,
                            reverse(sha256), reverse(thumbnail_key), thumbnail_bytes, made_by, made_at
                        from stored_file where subject_id = $1 limit 1""")
                .bind(0, draft).then().block();
    }

    @ParameterizedTest(name = "pages: {0}")
    @ValueSource(booleans = {true, false})
    void areRefusedAboveFifteenMegabytes(boolean pages) {
        var household = register.tenant();
        var photos = new Uploads(client, database, pages);
        var draft = toBeSent(household);

        assertThat(photos.add(household.person(), draft, Arrays.copyOf(Uploads.picture(), MOST_BYTES + 1))).isEqualTo(422);

        assertThat(photos.kept(draft)).isEmpty();
    }

    /** Drafts are forgotten first, then the files that nothing names. */
    private void atNight() {
        for (var task : List.of("journeys.forget-drafts", "files.sweep")) {
            asked.enqueue(task, UUID.randomUUID().toString(), "", clock.instant()).block();
            jobs.runAt(clock.instant());
        }
    }

    private UUID toBeSent(Register.Household household) {
        return toBeSent(household, "home." + household.agreement(), Map.of("where", "kitchen", "kitchen", "tap", "tap", "drip"));
    }

    private UUID toBeSent(Register.Household household, String place, Map<String, String> found) {
        var app = Door.api(client, household.person());
        var draft = app.begin();
        app.answer(draft, ReportStep.PLACE, Map.of("place", place));
        app.answer(draft, ReportStep.QUESTIONS, found);
        app.answer(draft, ReportStep.ADVICE, Map.of());
        app.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        app.answer(draft, ReportStep.PHOTOS, Map.of());
        app.answer(draft, ReportStep.ACCESS, Map.of());
        app.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        return draft;
    }

    private String sent(Register.Household household, UUID draft) {
        var sent = Door.api(client, household.person()).send(draft);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.location().split("/")[3];
    }

    private long drafts(UUID id) {
        return database.sql("select count(*) from journey_draft where id = $1").bind(0, id).map(row -> row.get(0, Long.class)).one().block();
    }
}
