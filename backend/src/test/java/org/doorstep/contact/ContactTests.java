package org.doorstep.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.local.LocalOutbox;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.platform.tx.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** From "tell somebody" to the gateway, on the real database; the clock moves only when a test moves it. */
@IntegrationTest
class ContactTests {

    /** A Monday; the clock starts on Tuesday 12 January 2027, 9:30am. */
    private static final LocalDate DAY = LocalDate.of(2027, 1, 18);
    private static final CurrentUser SYSTEM = new CurrentUser.System("test");
    private static final String REFERENCE = "REP-4K7P-2MXQ";

    @Autowired
    Contact contact;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs jobs;
    @Autowired
    LocalOutbox outbox;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Ids ids;
    @Autowired
    Tx tx;

    private Subject repair;
    private UUID visit;
    private String person;
    private CurrentUser resident;

    @BeforeEach
    void aPerson() {
        clock.set(TestClock.START);
        outbox.clear();
        database.sql("delete from scheduled_tasks").fetch().rowsUpdated().block();
        repair = new Subject("repair", ids.next());
        visit = ids.next();
        person = "P-" + ids.next();
        resident = new CurrentUser.Resident("login", person);
        People.add(database, person, "email", "standard").block();
    }

    @Test
    void sendsAConfirmationByTextAndMailAfterTheCommit() {
        tell(booked(DAY, 0));
        assertThat(outbox.all()).isEmpty();
        jobs.runAt(clock.instant());
        assertThat(outbox.all()).extracting(LocalOutbox.Delivered::channel)
                .containsExactlyInAnyOrder(Channel.TEXT, Channel.EMAIL);
        assertThat(sent(Channel.TEXT).message().text())
                .contains("Monday 18 January", "8am to 12 noon", REFERENCE);
        assertThat(sent(Channel.EMAIL).message().letter()).isPresent();
        assertThat(sent(Channel.EMAIL).message().calendar()).get().asString().contains("METHOD:PUBLISH");
    }

    @Test
    void wakesNobodyAtNightWithWhatAJobMade() {
        var texted = "P-" + ids.next();
        People.add(database, texted, "text", "standard").block();
        var night = Instant.parse("2028-01-01T03:00:00Z");
        clock.set(night);
        tell(Notice.of(NoticeKind.SURVEY_INVITATION, texted, repair, REFERENCE));

        jobs.runAt(night.plusSeconds(3_600));
        assertThat(outbox.all()).isEmpty();
        jobs.runAt(night.plusSeconds(6 * 3_600));
        assertThat(outbox.all()).extracting(LocalOutbox.Delivered::channel).containsExactly(Channel.TEXT);
    }

    @Test
    void sendsNothingForAChangeThatRolledBack() {
        var doomed = contact.tell(SYSTEM, booked(DAY, 0)).then(Mono.error(new IllegalStateException("slot lost")));
        StepVerifier.create(tx.run(doomed)).verifyError(IllegalStateException.class);
        assertThat(jobs.runAt(Instant.parse("2030-01-01T00:00:00Z"))).isZero();
        assertThat(contact.inbox(resident, Optional.empty(), Locale.UK).block().messages()).isEmpty();
    }

    @Test
    void writesToATeamOnceAtTheAddressThatTheLandlordGaveForIt() {
        var costs = new Subject("charge-cost-warning", ids.next());
        var notice = new TeamNotice("leasehold", NoticeKind.COSTS_TO_SAVE, costs, new TeamTasks("/service-charges/warnings",
                List.of(new TeamTasks.Task("BLOCK-1", DAY), new TeamTasks.Task("BLOCK-2", DAY.plusDays(1)))), "costs:" + costs.id());
        assertThat(contact.tellTeam(SYSTEM, notice).block()).isTrue();
        assertThat(contact.tellTeam(SYSTEM, notice).block()).isTrue();
        jobs.runAt(clock.instant());
        assertThat(outbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.channel()).isEqualTo(Channel.EMAIL);
            assertThat(mail.message().to().email()).contains("leasehold-team@example.org");
            assertThat(mail.message().paragraphs()).contains("BLOCK-1: by Monday 18 January 2027\nBLOCK-2: by Tuesday 19 January 2027")
                    .last().asString().contains("Nene Valley Homes", "/service-charges/warnings");
            assertThat(mail.message().letter()).isEmpty();
        });
        assertThat(contact.fates(SYSTEM, costs, NoticeKind.COSTS_TO_SAVE).block()).extracting(NoticeFate::state).containsExactly(NoticeFate.State.SENT);
    }

    @Test
    void whatIsForATeamIsToldToNoPersonAndWhatIsForAPersonToNoTeam() {
        var tasks = new TeamTasks("/service-charges/warnings", List.of(new TeamTasks.Task("BLOCK-1", DAY)));
        assertThatThrownBy(() -> Notice.of(NoticeKind.COSTS_TO_SAVE, person, repair, REFERENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TeamNotice("leasehold", NoticeKind.REPAIR_REPORTED, repair, tasks, "once")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TeamTasks("/service-charges/warnings", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** As rows were before teams were written to. */
    @Test
    void readsWhatWasWrittenDownLongAgo() {
        tell(booked(DAY, 0));
        database.sql("update contact set facts = facts - 'tasks' - 'taking' where person = $1").bind(0, person).then().block();
        assertThat(contact.inbox(resident, Optional.empty(), Locale.UK).block().messages()).hasSize(1);
    }

    @Test
    void tellsTheSameThingOnce() {
        tell(booked(DAY, 0));
        tell(booked(DAY, 0));
        jobs.runAt(clock.instant());
        assertThat(outbox.all()).hasSize(2);
        assertThat(contact.unread(resident).block()).isEqualTo(1);
    }

    @Test
    void textsTheDayBeforeAtTen() {
        tell(booked(DAY, 0));
        jobs.runAt(Instant.parse("2027-01-17T09:59:59Z"));
        outbox.clear();
        jobs.runAt(Instant.parse("2027-01-17T10:00:00Z"));
        assertThat(outbox.all()).singleElement()
                .satisfies(text -> assertThat(text.message().text()).contains("remember, we visit Monday 18 January"));
    }

    @Test
    void movesTheTextOfTheDayBeforeWithTheVisit() {
        tell(booked(DAY, 0));
        tell(Notice.of(NoticeKind.APPOINTMENT_CHANGED, person, repair, REFERENCE, visit(DAY.plusDays(2), 1)));
        jobs.runAt(clock.instant());
        outbox.clear();
        assertThat(jobs.runAt(Instant.parse("2027-01-17T10:00:00Z"))).isZero();
        jobs.runAt(Instant.parse("2027-01-19T10:00:00Z"));
        assertThat(outbox.all()).singleElement()
                .satisfies(text -> assertThat(text.message().text()).contains("Wednesday 20 January"));
    }

    @Test
    void takesBackAWaitingConfirmationThatAChangeMadeStale() {
        tell(booked(DAY, 0));
        tell(Notice.of(NoticeKind.APPOINTMENT_CHANGED, person, repair, REFERENCE, visit(DAY.plusDays(2), 1)));
        jobs.runAt(clock.instant());
        assertThat(outbox.all()).hasSize(2)
                .allSatisfy(sent -> assertThat(sent.message().subject()).isEqualTo("Your visit has a new time"));
    }

    @Test
    void dropsNewsOfABookingThatArrivesAfterTheNewsOfItsChange() {
        tell(Notice.of(NoticeKind.APPOINTMENT_CHANGED, person, repair, REFERENCE, visit(DAY.plusDays(2), 1)));
        tell(booked(DAY, 0));
        jobs.runAt(Instant.parse("2027-01-19T10:00:00Z"));
        assertThat(outbox.all()).hasSize(3)
                .allSatisfy(sent -> assertThat(sent.message().text()).contains("Wednesday 20 January"));
    }

    @Test
    void remindsNobodyOfACancelledVisit() {
        tell(booked(DAY, 0));
        jobs.runAt(clock.instant());
        outbox.clear();
        tell(Notice.of(NoticeKind.APPOINTMENT_CANCELLED, person, repair, REFERENCE, visit(DAY, 1)));
        jobs.runAt(Instant.parse("2027-01-20T10:00:00Z"));
        assertThat(outbox.all()).hasSize(2)
                .allSatisfy(sent -> assertThat(sent.message().subject()).isEqualTo("Your visit is cancelled"));
        assertThat(sent(Channel.EMAIL).message().calendar()).get().asString().contains("METHOD:CANCEL", "SEQUENCE:1");
    }

    @Test
    void postsALetterInTheFormatSomebodyReads() {
        var reader = "P-" + ids.next();
        People.add(database, reader, "letter", "large-print").block();
        tell(Notice.of(NoticeKind.APPOINTMENT_BOOKED, reader, repair, REFERENCE, visit(DAY, 0)));
        jobs.runAt(clock.instant());
        assertThat(sent(Channel.LETTER).message().to().name()).isEqualTo("Ann Tenant");
        assertThat(sent(Channel.LETTER).message().letter()).isPresent();
    }

    @Test
    void tellsAPersonTheRegisterDoesNotKnowInTheirInbox() {
        var stranger = new CurrentUser.Resident("login", "P-unknown");
        tell(Notice.of(NoticeKind.REPAIR_REPORTED, "P-unknown", repair, REFERENCE));
        assertThat(contact.unread(stranger).block()).isEqualTo(1);
        assertThat(jobs.runAt(clock.instant())).isZero();
    }

    @Test
    void showsBothSidesOnTheTimelineInOrder() {
        contact.heard(resident, new Incoming(person, repair, "repair-reported", Incoming.Channel.PORTAL,
                "It drips <b>all</b> night", "report")).block();
        tell(Notice.of(NoticeKind.REPAIR_REPORTED, person, repair, REFERENCE));
        jobs.runAt(clock.instant());
        var timeline = contact.timeline(resident, repair, Locale.UK).block();
        assertThat(timeline).extracting(ContactEntry::title)
                .containsExactly("You reported a repair", "We have your repair report");
        assertThat(timeline.getFirst().words()).isEqualTo("It drips <b>all</b> night");
        assertThat(timeline.getLast().channels()).containsExactlyInAnyOrder(
                new ContactEntry.Delivery("inbox", "sent"), new ContactEntry.Delivery("email", "sent"));
    }

    @Test
    void putsTheTextOfTheDayBeforeOnTheTimelineWhenItIsDueAndNeverWhenItWasTakenBack() {
        tell(booked(DAY, 0));
        assertThat(titles()).containsExactly("Your visit is booked");
        clock.set(Instant.parse("2027-01-17T10:00:01Z"));
        assertThat(titles()).containsExactly("Your visit is booked", "Reminder of our visit");
        tell(Notice.of(NoticeKind.APPOINTMENT_CANCELLED, person, repair, REFERENCE, visit(DAY, 1)));
        assertThat(titles()).containsExactly("Your visit is booked", "Your visit is cancelled");
    }

    private List<String> titles() {
        return contact.timeline(resident, repair, Locale.UK).block().stream().map(ContactEntry::title).toList();
    }

    @Test
    void showsWhatHasNoWordsOfItsOwnAllTheSame() {
        contact.heard(resident, new Incoming(person, repair, "long-forgotten", Incoming.Channel.IN_PERSON, "", "x")).block();
        assertThat(titles()).containsExactly("You contacted us");
    }

    @Test
    void hidesTheTimelineFromOtherPeopleAndShowsItToTheOffice() {
        tell(Notice.of(NoticeKind.REPAIR_REPORTED, person, repair, REFERENCE));
        assertThat(contact.timeline(new CurrentUser.Resident("other", "P-other"), repair, Locale.UK).block()).isEmpty();
        assertThat(contact.timeline(new CurrentUser.Anonymous(), repair, Locale.UK).block()).isEmpty();
        assertThat(contact.timeline(staff(Role.OPERATIVE), repair, Locale.UK).block()).isEmpty();
        assertThat(contact.timeline(staff(Role.AGENT), repair, Locale.UK).block()).hasSize(1);
    }

    private static CurrentUser staff(Role role) {
        return new CurrentUser.Staff("s", "Sam Okafor", Set.of(role), Set.of(), Optional.empty());
    }

    private void tell(Notice notice) {
        contact.tell(SYSTEM, notice).block();
    }

    private Notice booked(LocalDate day, int revision) {
        return Notice.of(NoticeKind.APPOINTMENT_BOOKED, person, repair, REFERENCE, visit(day, revision));
    }

    private VisitTime visit(LocalDate day, int revision) {
        return new VisitTime(visit, day, LocalTime.of(8, 0), LocalTime.NOON, revision);
    }

    private LocalOutbox.Delivered sent(Channel channel) {
        return outbox.all().stream().filter(sent -> sent.channel() == channel).findFirst().orElseThrow();
    }
}
