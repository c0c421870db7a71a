package org.doorstep.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

import org.doorstep.As;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.Contact;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever would rather be rung is rung, and whoever asked for letters is not texted (ADR 21). */
@IntegrationTest
class CallsTests {

    private static final CurrentUser SYSTEM = new CurrentUser.System("test");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Contact contact;

    @Autowired
    DueJobs jobs;

    @Autowired
    LocalOutbox outbox;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    Ids ids;

    private Browser agent;
    private String person;
    private Subject repair;
    private String reference;
    private UUID visit;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        outbox.clear();
        agent = new Browser(As.staffPages(client, Role.AGENT));
        person = new Register(database).tenant().person();
        repair = new Subject("repair", ids.next());
        reference = ids.reference("REP").value();
        visit = ids.next();
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void putsSomebodyToRingBeforeTheDeskUntilOneDid() {
        prefers("phone");
        tell(NoticeKind.APPOINTMENT_BOOKED, 0);

        assertThat(texts()).isZero();
        var list = agent.get("/desk/calls").body();
        assertThat(list).contains(reference).contains("I rang Test Person about " + reference).contains("tel:+447700900100")
                .contains("We will come on Thursday 14 January 2027, between 8am and 12 noon");
        assertThat(agent.get("/desk").body()).contains("/desk/calls");

        var call = one("select m.id::text from message m join contact c on c.id = m.contact_id where m.channel = 'phone' and c.kind = 'appointment-booked' and c.subject_id = $1");
        assertThat(new Browser(As.residentPages(client, person)).post("/desk/calls/" + call, Map.of()).status()).isEqualTo(404);
        assertThat(agent.post("/desk/calls/" + call, Map.of()).location()).isEqualTo("/desk/calls");

        assertThat(agent.get("/desk/calls").body()).doesNotContain(reference);
        assertThat(agent.post("/desk/calls/" + call, Map.of()).location()).as("tapped twice").isEqualTo("/desk/calls");
        assertThat(one("select count(*)::text from audit_entry where what = 'contact.rang' and subject_id = $1")).isEqualTo("1");
        assertThat(agent.post("/desk/calls/" + UUID.randomUUID(), Map.of()).status()).isEqualTo(404);
        assertThat(one("select state from message m where m.id::text = '" + call + "' and $1::uuid is not null")).isEqualTo("sent");
    }

    @Test
    void asksTheDeskToRemindThemOnTheDayBeforeAndNoLonger() {
        prefers("phone");
        tell(NoticeKind.APPOINTMENT_BOOKED, 0);
        assertThat(agent.get("/desk/calls").body()).doesNotContain("Remember: we come");
        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        assertThat(agent.get("/desk/calls").body()).contains("Remember: we come on Thursday 14 January");
        clock.set(Instant.parse("2027-01-14T08:00:00Z"));
        assertThat(agent.get("/desk/calls").body()).doesNotContain("Remember: we come on Thursday 14 January, between 8am");
    }

    @Test
    void ringsNobodyAboutAVisitThatHasChangedMeanwhile() {
        prefers("phone");
        tell(NoticeKind.APPOINTMENT_BOOKED, 0);
        tell(NoticeKind.APPOINTMENT_CANCELLED, 1);
        assertThat(one("select string_agg(m.state, ',' order by m.state) from message m join contact c on c.id = m.contact_id where m.channel = 'phone' and c.subject_id = $1"))
                .isEqualTo("waiting,withdrawn,withdrawn");
    }

    @Test
    void keepsACallBeforeTheDeskBehindAnyNumberThatCameTooLate() {
        prefers("phone");
        for (var revision = 0; revision <= 50; revision++) {
            tell(NoticeKind.DAY_BEFORE, revision);
        }
        clock.set(Instant.parse("2027-01-14T08:00:00Z"));
        contact.tell(SYSTEM, Notice.of(NoticeKind.CALL_BACK_PROMISED, person, repair, reference, Instant.parse("2027-01-15T17:00:00Z"))).block();

        assertThat(agent.get("/desk/calls").body()).contains(reference).contains("We will call you by").doesNotContain("Remember: we come");
        assertThat(one("select count(*) || ' ' || min(m.failure) from message m join contact c on c.id = m.contact_id where c.kind = 'day-before' and m.state = 'failed' and c.subject_id = $1"))
                .isEqualTo("51 too-late");
    }

    @Test
    void ringsNobodyAboutAVisitThatWasMissedButToSaySo() {
        prefers("phone");
        tell(NoticeKind.APPOINTMENT_BOOKED, 0);
        var time = new VisitTime(visit, LocalDate.of(2027, 1, 14), LocalTime.of(8, 0), LocalTime.NOON, 1);
        contact.tell(SYSTEM, Notice.of(NoticeKind.VISIT_MISSED, person, repair, reference, time, Instant.parse("2027-01-15T17:00:00Z"))).block();
        assertThat(one("select string_agg(c.kind, ',') from message m join contact c on c.id = m.contact_id where m.channel = 'phone' and m.state = 'waiting' and c.subject_id = $1"))
                .isEqualTo("visit-missed");
    }

    @Test
    void textsOnlyThatSomebodyIsOnTheWay() {
        prefers("phone");
        clock.set(Instant.parse("2027-01-14T09:00:00Z"));
        tell(NoticeKind.ON_THE_WAY, 0);
        assertThat(texts()).isEqualTo(1);
    }

    @Test
    void textsNobodyWhoAskedForLetters() {
        prefers("letter");
        tell(NoticeKind.APPOINTMENT_BOOKED, 0);
        clock.set(Instant.parse("2027-01-13T10:00:00Z"));
        jobs.runAt(clock.instant());
        assertThat(texts()).isZero();
        assertThat(outbox.all()).filteredOn(sent -> sent.message().to().person().equals(person))
                .extracting(LocalOutbox.Delivered::channel).containsExactly(Channel.LETTER);
    }

    private void prefers(String channel) {
        database.sql("update person set channel = $1 where reference = $2").bind(0, channel).bind(1, person).fetch().rowsUpdated().block();
    }

    private void tell(NoticeKind kind, int revision) {
        var time = new VisitTime(visit, LocalDate.of(2027, 1, 14), LocalTime.of(8, 0), LocalTime.NOON, revision);
        contact.tell(SYSTEM, Notice.of(kind, person, repair, reference, time)).block();
    }

    private long texts() {
        jobs.runAt(clock.instant());
        return outbox.all().stream().filter(sent -> sent.channel() == Channel.TEXT && sent.message().to().person().equals(person)).count();
    }

    private String one(String sql) {
        return database.sql(sql).bind(0, repair.id()).map(row -> String.valueOf(row.get(0))).one().block();
    }
}
