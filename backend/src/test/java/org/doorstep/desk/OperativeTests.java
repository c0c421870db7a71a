package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.desk.Cases.Case;
import org.doorstep.kernel.Role;
import org.doorstep.platform.jobs.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From "on my way" to what comes next, as an operative does it on a phone. */
@IntegrationTest
class OperativeTests {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([a-z-]+)\" value=\"([^\"]*)\">");
    static final Instant ON_THE_DAY = Instant.parse("2027-01-14T09:40:00Z");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DueJobs jobs;

    @Autowired
    TestClock.Standing clock;

    Cases cases;
    Case tap;
    Browser phone;

    @BeforeEach
    void aVisitOnThursday() {
        clock.set(TestClock.START);
        cases = new Cases(client, database, jobs, clock);
        tap = cases.booked();
        phone = new Browser(As.operativePages(client, tap.operative()));
        clock.set(ON_THE_DAY);
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    void atTheDoor() {
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        phone.post(tap.visitPath() + "/arrived", Map.of());
        cases.newsArrives();
    }

    @Test
    void showsTodaysVisitsAndWhatToKnowBeforeTheDoor() {
        var today = phone.get("/operative");
        assertThat(today.status()).as(today.body()).isEqualTo(200);
        assertThat(today.body()).contains(tap.visitPath()).contains("8am to 12 noon").contains("Booked").contains("Test Street");

        assertThat(phone.get(tap.visitPath()).body())
                .contains("It drips all night").contains("tel:07700900982").contains("There is a dog").contains("I am on my way").contains("Job code").contains("DEMO-PL-0450");
    }

    @Test
    void ringsTheRegistersNumberWhereNoneWasTyped() {
        database.sql("update repair set meet_phone = '' where id = $1").bind(0, tap.repair()).fetch().rowsUpdated().block();
        assertThat(phone.get(tap.visitPath()).body()).contains("tel:+447700900100");
    }

    @Test
    void ringsNobodyWhoHasLeftTheHome() {
        cases.jointWith(tap);
        assertThat(phone.get(tap.visitPath()).body()).contains("Who opens").contains("tel:07700900982");

        cases.reporterLeaves(tap);

        assertThat(phone.get(tap.visitPath()).body()).doesNotContain("Who opens").doesNotContain("07700 900 982")
                .contains("tel:+447700900100");
    }

    @Test
    void endsAVisitFirstTimeAndKeepsThePromise() {
        assertThat(phone.post(tap.visitPath() + "/on-my-way", Map.of()).location()).isEqualTo(tap.visitPath());
        cases.newsArrives();
        assertThat(resident("/repairs/" + tap.reference())).contains("Somebody is on the way to you now");
        assertThat(phone.get(tap.visitPath()).body()).contains("I have arrived");
        phone.post(tap.visitPath() + "/arrived", Map.of());
        assertThat(phone.get(tap.visitPath()).body()).contains("The visit is done").contains("Nobody is in");

        var done = phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        assertThat(resident("/repairs/" + tap.reference())).contains("The visit is over. In a moment you read here what comes next.");
        cases.newsArrives();

        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(cases.one("select state || ' ' || next_step from repair where id = $1", tap.repair())).isEqualTo("done rate-us");
        assertThat(cases.one("select state from promise where standard = 'nph.repairs.routine-attend' and subject_id = $1", tap.repair()))
                .isEqualTo("kept");
        assertThat(cases.one("select count(*)::text from survey where id = $1", tap.repair())).isEqualTo("1");
    }

    @Test
    void asksTheResidentWhetherTheyWereInWhenNobodyOpened() {
        atTheDoor();
        var sent = phone.upload(tap.visitPath() + "/no-access", form(form -> {
            form.part("at", "09:35");
            form.part("note", "Knocked twice");
            form.part("photo", picture()).filename("door.png").contentType(MediaType.IMAGE_PNG);
        }));
        cases.newsArrives();

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("NO_ACCESS");
        assertThat(cases.one("select count(*)::text from stored_file where subject_kind = 'visit' and subject_id = $1", tap.visit())).isEqualTo("1");
        assertThat(resident("/repairs/" + tap.reference())).contains("If you were in, tell us by").contains("I was in");
        var photo = "/desk/visits/" + tap.visit() + "/photos/"
                + cases.one("select id::text from stored_file where subject_kind = 'visit' and subject_id = $1", tap.visit());
        var desk = new Browser(As.staffPages(client, Role.SCHEDULER));
        assertThat(desk.get("/desk/board?day=2027-01-14&trade=plumbing").body()).contains(photo);
        assertThat(desk.get(photo).headers().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(new Browser(As.residentPages(client, tap.household().person())).get(photo).status()).isEqualTo(404);
        var shown = "/repairs/" + tap.reference() + photo.substring(photo.indexOf("/photos/"));
        assertThat(resident("/repairs/" + tap.reference())).contains(shown).contains("Knocked twice");
        assertThat(new Browser(As.residentPages(client, tap.household().person())).get(shown).status()).isEqualTo(200);
        assertThat(new Browser(As.residentPages(client, cases.household().person())).get(shown).status()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedAndThePhotoWhenTheTimeIsWrong() {
        atTheDoor();
        var sent = phone.upload(tap.visitPath() + "/no-access", form(form -> {
            form.part("at", "11:30");
            form.part("note", "Knocked twice");
            form.part("photo", picture()).filename("door.png").contentType(MediaType.IMAGE_PNG);
        }));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body()).contains("must not be later than now").contains("Knocked twice").contains("kept already");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("ARRIVED");
    }

    @Test
    void refusesAFileThatIsNoPhoto() {
        atTheDoor();
        var sent = phone.upload(tap.visitPath() + "/no-access", form(form -> {
            form.part("at", "09:35");
            form.part("note", "");
            form.part("photo", new ByteArrayResource("no photo".getBytes())).filename("door.png").contentType(MediaType.IMAGE_PNG);
        }));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body()).contains("The file must be a photo");
    }

    @Test
    void waitsWithAReasonAndADayToLookAgain() {
        atTheDoor();
        var done = phone.post(tap.visitPath() + "/done",
                Map.of("done", "Needs a new tap", "next", "waiting", "part", "waiting", "reason", "a tap, ordered today", "review", "2027-01-20"));
        cases.newsArrives();

        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(cases.one("select state from repair where id = $1", tap.repair())).isEqualTo("waiting");
        assertThat(resident("/repairs/" + tap.reference())).contains("The repair has to wait. The reason: a tap, ordered today").contains("20 January 2027");
    }

    @Test
    void putsWhatWaitsBeforeTheDeskWhichBooksItWhenTheWaitIsOver() {
        atTheDoor();
        phone.post(tap.visitPath() + "/done",
                Map.of("done", "Needs a new tap", "next", "waiting", "part", "waiting", "reason", "a tap for " + tap.reference(), "review", "2027-01-15"));
        cases.newsArrives();
        var desk = new Browser(As.staffPages(client, Role.SCHEDULER));
        assertThat(desk.get("/desk").body()).contains("a tap for " + tap.reference()).contains("By 5pm on Friday 15 January 2027");
        assertThat(desk.get("/repairs/" + tap.reference()).body()).contains("/repairs/" + tap.reference() + "/time");

        var booked = desk.post("/repairs/" + tap.reference() + "/time", Map.of("slot", "2027-01-19.am"));
        cases.newsArrives();

        assertThat(booked.status()).as(booked.body()).isEqualTo(303);
        assertThat(cases.one("select state || ' ' || visit_day from repair where id = $1", tap.repair())).isEqualTo("booked 2027-01-19");
        assertThat(desk.get("/desk").body()).doesNotContain("a tap for " + tap.reference());
        assertThat(resident("/repairs/" + tap.reference())).contains("We will come on Tuesday 19 January 2027");
    }

    @Test
    void booksTheNextVisitBeforeLeaving() {
        atTheDoor();
        assertThat(nextVisit()).contains("2027-01-18.am", "Monday 18 January");

        var done = phone.post(tap.visitPath() + "/done", Map.of("done", "Turned it off", "next", "visit", "part", "visit", "slot", "2027-01-18.am"));
        cases.newsArrives();

        assertThat(done.status()).as(done.body()).isEqualTo(303);
        assertThat(cases.one("select state || ' ' || day from visit where follows = $1", tap.visit())).isEqualTo("BOOKED 2027-01-18");
        assertThat(resident("/repairs/" + tap.reference())).contains("We will come on Monday 18 January 2027");
    }

    @Test
    void reachesEveryDayThatIsOfferedAndKeepsWhatWasTyped() {
        atTheDoor();
        var first = nextVisit();
        assertThat(first).contains("See later days").doesNotContain("See earlier days").doesNotContain("2027-01-25.am");
        var typed = Map.of("done", "Turned it off", "next", "visit", "part", "visit", "shown", day(first, "shown"));

        var second = phone.post(tap.visitPath() + "/done", and(typed, "from", day(first, "from"))).body();
        assertThat(second).contains("Turned it off", "See earlier days", "See later days").doesNotContain("There is a problem")
                .contains(day(first, "from") + ".am").doesNotContain(day(first, "shown") + ".am");

        var wrong = phone.post(tap.visitPath() + "/done", and(typed, "shown", day(second, "shown")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose a time for the next visit", day(second, "shown") + ".am");
    }

    /** A browser presses a form's first button when somebody presses Enter in one of its fields. */
    @Test
    void finishesTheVisitByTheFirstButtonOfItsForm() {
        atTheDoor();
        var page = nextVisit();
        var form = page.substring(page.indexOf(tap.visitPath() + "/done\""));
        assertThat(form.substring(form.indexOf("<button"), form.indexOf("</button>"))).contains("Finish the visit").doesNotContain("name=");
    }

    /** What is asked once another visit is to be booked. */
    private String nextVisit() {
        return phone.post(tap.visitPath() + "/done", Map.of("done", "Turned it off", "next", "visit")).body();
    }

    @Test
    void asksWhatComesNextBeforeWhatThatNeedsAndLeadsBack() {
        atTheDoor();
        assertThat(phone.get(tap.visitPath() + "/done").body()).contains("What comes next?", "Continue").doesNotContain("name=\"slot\"", "name=\"review-day\"", "name=\"first\"");
        var mended = phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing"));
        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.body()).contains("Was it put right at the first visit?", "name=\"done\" value=\"New washer\"").doesNotContain("name=\"slot\"", "name=\"review-day\"", "There is a problem");
        var back = phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "back", "yes")).body();
        assertThat(back).contains("What comes next?", "New washer", "value=\"nothing\" checked").doesNotContain("name=\"first\"");
        var waits = phone.post(tap.visitPath() + "/done", Map.of("done", "Needs a tap", "next", "waiting", "part", "waiting", "reason", "a tap",
                "review-day", "31", "review-month", "2", "review-year", "2027"));
        assertThat(waits.status()).isEqualTo(422);
        assertThat(waits.body()).contains("Enter the day we look at it again, like 27 3 2026", "value=\"31\"");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("ARRIVED");
    }

    /** Nothing that was typed is lost by choosing another thing and coming back to the first. */
    @Test
    void keepsWhatWasTypedWhileAnotherThingIsLookedAt() {
        atTheDoor();
        var waits = phone.post(tap.visitPath() + "/done", Map.of("done", "Needs a tap", "next", "waiting")).body();
        var typed = with(waits, Map.of("reason", "a tap", "review-day", "20", "review-month", "January", "review-year", "2027"));
        var before = phone.post(tap.visitPath() + "/done", and(typed, "back", "yes")).body();
        assertThat(before).contains("What comes next?").doesNotContain("id=\"reason\"");
        var visit = phone.post(tap.visitPath() + "/done", with(before, Map.of("done", "Needs a tap", "next", "visit"))).body();
        assertThat(visit).contains("Agree a time with the resident");
        var again = phone.post(tap.visitPath() + "/done", with(visit, Map.of("back", "yes"))).body();
        var waiting = phone.post(tap.visitPath() + "/done", with(again, Map.of("done", "Needs a tap", "next", "waiting"))).body();
        assertThat(waiting).contains("id=\"reason\" name=\"reason\" type=\"text\" value=\"a tap\"", "value=\"20\"", "value=\"January\"", "value=\"2027\"")
                .containsOnlyOnce("name=\"reason\"");
    }

    /** What a browser sends of a page: what it keeps out of sight, and what was typed. */
    private static Map<String, String> with(String page, Map<String, String> typed) {
        var all = new HashMap<String, String>();
        HIDDEN.matcher(page).results().forEach(field -> all.put(field.group(1), field.group(2)));
        all.putAll(typed);
        return all;
    }

    @Test
    void putsWhatIsOverApartAndSaysWhereTheHomeIs() {
        assertThat(phone.get(tap.visitPath()).body()).contains("Test Street", "NN1 1DE", ", by 5pm on ");
        assertThat(phone.get("/operative").body()).contains("<h2 class=\"govuk-heading-m\"><a href=\"" + tap.visitPath()).doesNotContain("Ended today");
        atTheDoor();
        phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        assertThat(phone.get("/operative").body()).contains("Ended today", "<li><a href=\"" + tap.visitPath())
                .doesNotContain("<h2 class=\"govuk-heading-m\"><a href=\"" + tap.visitPath());
    }

    /** The last button or field of this name: the last is the one that goes on. */
    private static String day(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([0-9-]+)\"").matcher(page).results().toList();
        assertThat(found).as(name).isNotEmpty();
        return found.getLast().group(1);
    }

    private static Map<String, String> and(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void marksTheTimesThatAreLaterThanPromised() {
        atTheDoor();
        assertThat(nextVisit()).doesNotContain("Later than we promised");
        database.sql("update promise set due = '2027-01-14T12:00:00Z', first_due = '2027-01-14T12:00:00Z' where subject_id = $1")
                .bind(0, tap.repair()).fetch().rowsUpdated().block();

        var lost = phone.post(tap.visitPath() + "/done", Map.of("done", "Turned it off", "next", "visit", "part", "visit", "slot", "2027-01-17.am"));
        assertThat(lost.body()).contains("Later than we promised");
    }

    @Test
    void offersTheNearestTimesWhenTheOnePickedIsGone() {
        atTheDoor();
        var done = phone.post(tap.visitPath() + "/done", Map.of("done", "Turned it off", "next", "visit", "part", "visit", "slot", "2027-01-17.am"));

        assertThat(done.status()).as(done.body()).isEqualTo(409);
        assertThat(done.body()).contains("Somebody else took that time").contains("Turned it off").contains("2027-01-18.am");
        assertThat(cases.one("select state from visit where id = $1", tap.visit())).isEqualTo("ARRIVED");
    }

    @Test
    void saysWhatIsMissingBeforeTheOperativeLeaves() {
        atTheDoor();
        var nothing = phone.post(tap.visitPath() + "/done", Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Write what you did").contains("Choose what comes next");

        var waiting = phone.post(tap.visitPath() + "/done",
                Map.of("done", "Looked <b>", "next", "waiting", "part", "waiting", "reason", "", "review", "2027-01-13"));
        assertThat(waiting.status()).isEqualTo(422);
        assertThat(waiting.body()).contains("Write what we are waiting for").contains("must be today or later").contains("name=\"done\" value=\"Looked &lt;b>\"");
    }

    @Test
    void tellsThatAVisitCannotBeFinishedBeforeItBeganAndKeepsWhatWasTyped() {
        var done = phone.post(tap.visitPath() + "/done", Map.of("done", "New washer", "next", "nothing", "part", "nothing", "first", "yes"));
        assertThat(done.status()).isEqualTo(409);
        assertThat(done.body()).contains("The visit reads: Booked").contains("New washer");
    }

    @Test
    void takesAStepSentTwiceOnce() {
        phone.post(tap.visitPath() + "/on-my-way", Map.of());
        assertThat(phone.post(tap.visitPath() + "/on-my-way", Map.of()).status()).isEqualTo(303);
        phone.post(tap.visitPath() + "/arrived", Map.of());
        assertThat(phone.post(tap.visitPath() + "/on-my-way", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void hidesAVisitFromEverybodyElse() {
        clock.set(TestClock.START);
        var colleague = new Browser(As.operativePages(client, cases.booked().operative()));
        clock.set(ON_THE_DAY);
        assertThat(colleague.get(tap.visitPath()).status()).isEqualTo(404);
        assertThat(colleague.post(tap.visitPath() + "/arrived", Map.of()).status()).isEqualTo(404);
        var others = new Browser(As.staffPages(client, Role.AGENT));
        assertThat(others.get("/operative").status()).isEqualTo(404);
        assertThat(others.get(tap.visitPath() + "/done").status()).isEqualTo(404);
        var own = new Browser(As.residentPages(client, tap.household().person()));
        assertThat(own.get("/operative").status()).isEqualTo(404);
        assertThat(own.get(tap.visitPath()).status()).isEqualTo(404);
        client.get().uri("/operative").accept(MediaType.TEXT_HTML).exchange().expectStatus().isFound();
    }

    private String resident(String path) {
        return new Browser(As.residentPages(client, tap.household().person())).get(path).body();
    }

    static org.springframework.util.MultiValueMap<String, ?> form(Consumer<MultipartBodyBuilder> parts) {
        var builder = new MultipartBodyBuilder();
        parts.accept(builder);
        return builder.build();
    }

    static ByteArrayResource picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ByteArrayResource(bytes.toByteArray());
    }
}
