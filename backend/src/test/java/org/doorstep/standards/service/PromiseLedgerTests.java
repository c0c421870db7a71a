package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Promises;
import org.doorstep.standards.Upcoming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@IntegrationTest
class PromiseLedgerTests {

    private static final CurrentUser SYSTEM = new CurrentUser.System("test");
    private static final CurrentUser STAFF = new CurrentUser.Staff("s", "Sam", Set.of(Role.SCHEDULER), Set.of(), Optional.empty());
    private static final Instant NOW = TestClock.START;
    private static final Facts URGENT = Facts.of("priority", "urgent").with("tenure", "secure");
    private static final String URGENT_STANDARD = "nph.repairs.urgent-attend";

    @Autowired
    Promises promises;

    @Autowired
    TestClock.Standing clock;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void startOver() {
        clock.set(NOW);
    }

    @Test
    void opensThePromiseOfAnUrgentRepair() {
        var opened = open(repair(), "repair.reported", URGENT).getFirst();

        assertThat(opened.standard()).isEqualTo(URGENT_STANDARD);
        assertThat(opened.state()).isEqualTo(State.OPEN);
        assertThat(opened.due()).isEqualTo(Instant.parse("2027-01-21T17:00:00Z"));
        assertThat(opened.why().key()).isEqualTo("standards.why.working-days");
    }

    @Test
    void opensNationalAndLocalPromisesTogetherWithTheEarlierFirst() {
        var facts = Facts.of("priority", "urgent").with("tenure", "secure").with("right-to-repair-class", "heating");

        assertThat(open(repair(), "repair.reported", facts)).extracting(PromiseView::standard)
                .containsExactly("national.repairs.right-to-repair-heating-winter", URGENT_STANDARD);
    }

    @Test
    void givesHeatingItsSummerTimeInSummer() {
        var facts = Facts.of("tenure", "secure").with("right-to-repair-class", "heating");

        assertThat(promises.open(SYSTEM, repair(), "repair.reported", facts, Instant.parse("2026-05-01T10:00:00Z")).block())
                .extracting(PromiseView::standard).containsExactly("national.repairs.right-to-repair-heating-summer");
    }

    @Test
    void opensNoRightToRepairForALeaseholder() {
        var facts = Facts.of("priority", "routine").with("tenure", "lease").with("right-to-repair-class", "1");

        assertThat(open(repair(), "repair.reported", facts)).extracting(PromiseView::standard)
                .containsExactly("nph.repairs.routine-attend");
    }

    @Test
    void opensBothClocksOfAnEmergencyHazard() {
        var facts = Facts.of("hazard", "emergency").with("hazard-type", "electrical").with("tenure", "assured");

        assertThat(open(repair(), "hazard.aware", facts)).extracting(PromiseView::due).containsExactly(
                NOW.plus(Duration.ofHours(24)), NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void bindsColdFromThirtyNovemberAndNotTheDayBefore() {
        var facts = Facts.of("hazard", "significant").with("hazard-type", "excess-cold").with("tenure", "secure");

        assertThat(promises.foresee(SYSTEM, "hazard.aware", facts, Instant.parse("2026-11-29T23:59:00Z")).block()).isEmpty();
        assertThat(promises.foresee(SYSTEM, "hazard.aware", facts, Instant.parse("2026-11-30T00:00:00Z")).block()).hasSize(1);
    }

    @Test
    void keepsALaterStepOutOfALawYoungerThanTheCase() {
        var facts = Facts.of("hazard", "significant").with("hazard-type", "excess-cold").with("tenure", "secure");
        var later = Instant.parse("2026-12-02T10:00:00Z");

        assertThat(promises.foresee(SYSTEM, "hazard.investigated", facts, later).block()).hasSize(4);
        assertThat(promises.foresee(SYSTEM, "hazard.investigated", facts.beganOn(LocalDate.of(2026, 11, 20)), later).block()).isEmpty();
    }

    @Test
    void bindsNoHazardClockForALicence() {
        var facts = Facts.of("hazard", "emergency").with("hazard-type", "fire").with("tenure", "licence");

        assertThat(open(repair(), "hazard.aware", facts)).isEmpty();
    }

    @Test
    void leavesARunningClockAsItIs() {
        var repair = repair();
        var first = open(repair, "repair.reported", URGENT);
        clock.pass(Duration.ofDays(3));

        var second = promises.open(SYSTEM, repair, "repair.reported", URGENT, clock.instant()).block();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesANameItDoesNotKnow() {
        assertThatThrownBy(() -> promises.open(SYSTEM, repair(), "repair.reportd", URGENT, NOW)).hasMessageContaining("repair.reportd");
        assertThatThrownBy(() -> promises.open(SYSTEM, repair(), "repair.reported", Facts.of("priority", "soon"), NOW))
                .hasMessageContaining("priority=soon");
        assertThatThrownBy(() -> promises.keep(SYSTEM, repair(), "repair.atended", NOW)).hasMessageContaining("repair.atended");
    }

    @Test
    void keepsAPromiseAtItsVeryLastInstant() {
        var repair = repair();
        var due = open(repair, "repair.reported", URGENT).getFirst().due();

        assertThat(keep(repair, "repair.attended", due)).extracting(PromiseView::state).containsExactly(State.KEPT);
    }

    @Test
    void breaksAPromiseAnInstantLater() {
        var repair = repair();
        var due = open(repair, "repair.reported", URGENT).getFirst().due();

        assertThat(keep(repair, "repair.attended", due.plusNanos(1000))).extracting(PromiseView::state).containsExactly(State.BROKEN);
    }

    @Test
    void showsAMissedPromiseBeforeAnybodySaysSo() {
        var repair = repair();
        var due = open(repair, "repair.reported", URGENT).getFirst().due();
        clock.set(due);
        assertThat(of(repair)).extracting(PromiseView::state).containsExactly(State.OPEN);

        clock.set(due.plusSeconds(1));

        assertThat(of(repair)).extracting(PromiseView::state).containsExactly(State.BROKEN);
        assertThat(of(repair)).allMatch(PromiseView::owed);
    }

    @Test
    void changesNothingWhenToldTwice() {
        var repair = repair();
        open(repair, "repair.reported", URGENT);
        keep(repair, "repair.attended", NOW.plusSeconds(60));

        assertThat(keep(repair, "repair.attended", NOW.plus(Duration.ofDays(40)))).isEmpty();
        assertThat(of(repair)).extracting(PromiseView::stoppedAt).containsExactly(Optional.of(NOW.plusSeconds(60)));
    }

    @Test
    void withdrawsWhatAnEventMakesNeedless() {
        var repair = repair();
        open(repair, "repair.reported", URGENT);

        assertThat(keep(repair, "repair.cancelled", NOW.plusSeconds(1))).extracting(PromiseView::state).containsExactly(State.WITHDRAWN);
    }

    @Test
    void withdrawsACaseButNotWhatWasAlreadyMissed() {
        var repair = repair();
        var facts = URGENT.with("right-to-repair-class", "1");
        open(repair, "repair.reported", facts);
        clock.pass(Duration.ofDays(3));

        assertThat(promises.withdraw(STAFF, repair, "duplicate").block())
                .extracting(PromiseView::standard, PromiseView::state)
                .containsExactly(
                        tuple("national.repairs.right-to-repair-1", State.BROKEN),
                        tuple(URGENT_STANDARD, State.WITHDRAWN));
        assertThat(audited(repair)).containsExactly("promise.withdrawn");
    }

    @Test
    void opensASecondClockOnceTheFirstHasStopped() {
        var repair = repair();
        open(repair, "repair.reported", URGENT);
        keep(repair, "repair.attended", NOW.plusSeconds(1));

        assertThat(open(repair, "repair.reported", URGENT)).hasSize(1);
        assertThat(of(repair)).hasSize(2);
    }

    @Test
    void opensBeyondTheLastKnownBankHolidayAndSaysSo() {
        var opened = promises.open(SYSTEM, repair(), "repair.reported", URGENT, Instant.parse("2028-12-28T10:00:00Z")).block();

        assertThat(opened).singleElement().matches(PromiseView::provisional);
    }

    @Test
    void readsThePromisesOfManyCasesAtOnce() {
        var one = repair();
        var two = repair();
        open(one, "repair.reported", URGENT);
        open(two, "repair.reported", URGENT.with("right-to-repair-class", "7"));

        var found = promises.of(SYSTEM, Set.of(one, two, repair())).block();

        assertThat(found).containsOnlyKeys(one, two);
        assertThat(found.get(two)).hasSize(2);
    }

    @Test
    void pagesThroughWhatFallsDueNextForStaffOnly() {
        var kind = "worklist";
        for (int day = 0; day < 5; day++) {
            promises.open(SYSTEM, new Subject(kind, UUID.randomUUID()), "repair.reported", URGENT, NOW.minus(Duration.ofDays(day % 3))).block();
        }
        var first = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Set.of(), Optional.empty(), 3)).block();
        var second = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Set.of(), first.next(), 3)).block();

        assertThat(first.promises()).hasSize(3);
        assertThat(second.promises()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(Flux.fromIterable(first.promises()).concatWithValues(second.promises().toArray(PromiseView[]::new))
                .map(PromiseView::due).collectList().block()).isSorted().hasSize(5);
        assertThat(promises.fallingDue(new CurrentUser.Resident("l", "P1"), new Upcoming.Query(Set.of(), Set.of(), Optional.empty(), 3)).block().promises())
                .isEmpty();
    }

    /** A list that is read page by page shows a case once, and how much more there is of it wherever that would stand. */
    @Test
    void listsASubjectOnceWithEverythingThatIsOwedToIt() {
        var kind = "test-" + UUID.randomUUID();
        var several = new Subject(kind, UUID.randomUUID());
        int owed = promises.open(SYSTEM, several, "repair.reported", URGENT.with("right-to-repair-class", "7"), NOW).block().size();
        assertThat(owed).isGreaterThan(1);
        var later = new Subject(kind, UUID.randomUUID());
        int owedLater = promises.open(SYSTEM, later, "call-back.requested", Facts.none(), NOW.plus(Duration.ofDays(90))).block().size();

        var first = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Set.of(), Optional.empty(), 1)).block();
        var second = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Set.of(), first.next(), 1)).block();

        assertThat(first.promises()).extracting(PromiseView::subject).containsExactly(several);
        assertThat(first.owed()).containsEntry(several, owed);
        assertThat(second.promises()).extracting(PromiseView::subject).containsExactly(later);
        assertThat(second.owed()).containsEntry(later, owedLater);
        assertThat(promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Set.of(kind), Optional.empty(), 1)).block().promises()).as("left out").isEmpty();
    }

    private List<PromiseView> open(Subject subject, String trigger, Facts facts) {
        return promises.open(SYSTEM, subject, trigger, facts, NOW).block();
    }

    private List<PromiseView> keep(Subject subject, String event, Instant at) {
        return promises.keep(SYSTEM, subject, event, at).block();
    }

    private List<PromiseView> of(Subject subject) {
        return promises.of(SYSTEM, subject).block();
    }

    private List<String> audited(Subject subject) {
        return database.sql("select what from audit_entry where subject_id = $1 order by at")
                .bind(0, subject.id()).map(row -> row.get(0, String.class)).all().collectList().block();
    }

    private static Subject repair() {
        return new Subject("repair", UUID.randomUUID());
    }
}
