package org.doorstep.repairs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The light pages on which a time is picked. */
@IntegrationTest
class SlotPagesTests {

    private static final Pattern LATER = Pattern.compile("href=\"([^\"]+)\">See later days");
    private static final Pattern EARLIER = Pattern.compile("href=\"([^\"]+)\">See earlier days");
    /** ux.md: a light page after the first. */
    private static final int BUDGET = 5_000;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    TestClock.Standing clock;

    Register register;
    Register.Household household;
    Door door;
    UUID draft;

    @BeforeEach
    void aReportUpToTheSlot() {
        clock.set(TestClock.START);
        register = new Register(database);
        household = register.tenant();
        door = Door.pages(client, household.person());
        draft = ReportJourneyTests.upToSlot(door, household);
    }

    @Test
    void leadToEveryDayAFewAtATime() {
        var first = page("/repairs/report/" + draft + "/slot");
        var next = page(link(LATER, first));
        assertThat(Slots.offered(first)).isNotEmpty().allMatch(slot -> slot.compareTo("2027-01-19") < 0);
        assertThat(Slots.offered(next)).isNotEmpty().allMatch(slot -> slot.compareTo("2027-01-19") >= 0);
        assertThat(EARLIER.matcher(first).find()).isFalse();
        assertThat(Slots.offered(page(link(EARLIER, next)))).isEqualTo(Slots.offered(first));

        var last = next;
        while (LATER.matcher(last).find()) {
            last = page(link(LATER, last));
        }
        assertThat(Slots.offered(last).getLast()).isGreaterThan("2027-01-26");
        assertThat(door.answer(draft, ReportStep.SLOT, Map.of("slot", Slots.offered(last).getLast())).status()).isEqualTo(303);
    }

    @Test
    void showTheSameDaysAgainWhenNothingWasChosen() {
        var wrong = door.answer(draft, ReportStep.SLOT, Map.of("from", "2027-01-20"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Slots.offered(wrong.body()).getFirst()).startsWith("2027-01-20");
        assertThat(Slots.offered(page("/repairs/report/" + draft + "/slot?from=never")).getFirst()).startsWith("2027-01-12");
    }

    @Test
    void sayWhenNothingFitsInsideThePromiseAndOfferACallBack() {
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "call-back"));
        var time = "/repairs/" + door.send(draft).location().split("/")[2] + "/time";
        register.away(household, "2027-01-12T00:00:00Z", "2027-01-27T00:00:00Z");
        database.sql("update promise set due = '2027-01-20T17:00:00Z', first_due = '2027-01-20T17:00:00Z' where subject_id = $1 and standard not like '%call-back'")
                .bind(0, draft).fetch().rowsUpdated().block();

        assertThat(page(time)).contains("Every time within our promise is taken").contains("Later than we promised")
                .contains("2027-01-27.am").contains("value=\"call-back\"");
    }

    @Test
    void offerOnlyTheCallBackWhenNobodyCanCome() {
        door.answer(draft, ReportStep.SLOT, Map.of("slot", "2027-01-14.am"));
        var time = "/repairs/" + door.send(draft).location().split("/")[2] + "/time";
        register.away(household, "2027-01-12T00:00:00Z", "2028-01-12T00:00:00Z");

        var nobody = page(time);
        assertThat(nobody).contains("Ask us to ring you").contains("value=\"call-back\"");
        assertThat(Slots.offered(nobody)).isEmpty();
    }

    @Test
    void takeTheirHoursFromTheSettings() {
        assertThat(page("/repairs/report/" + draft + "/slot")).contains("morning, 8am to 12 noon").contains("We keep the one you pick for 10 minutes");
    }

    private static String link(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }

    private String page(String path) {
        var reply = door.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(zipped(reply.body())).isLessThan(BUDGET);
        return reply.body();
    }

    private static int zipped(String body) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.size();
    }
}
