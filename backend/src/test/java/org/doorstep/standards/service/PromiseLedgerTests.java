package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.ExtendOutcome;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Promises;
import org.doorstep.standards.Upcoming;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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
    PromiseStore store;

    @Autowired
    Charters charters;

    @Autowired
    PromiseViews views;

    @Autowired
    Tx tx;

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
                        org.assertj.core.groups.Tuple.tuple("national.repairs.right-to-repair-1", State.BROKEN),
                        org.assertj.core.groups.Tuple.tuple(URGENT_STANDARD, State.WITHDRAWN));
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
    void extendsWithAReasonUpToTheCapFromTheFirstDueTime() {
        var complaint = opened("complaint", "national.complaints.stage-1-response", NOW);
        var cap = Instant.parse("2027-02-09T17:00:00Z");

        assertThat(extend(complaint, Instant.parse("2027-02-01T17:00:00Z"), "We wait for a surveyor's report."))
                .isInstanceOf(ExtendOutcome.Extended.class);
        assertThat(extend(complaint, cap.plusSeconds(1), "Still waiting.")).isEqualTo(new ExtendOutcome.BeyondCap(cap));
        assertThat(extend(complaint, cap, "Still waiting.")).isInstanceOf(ExtendOutcome.Extended.class);
        assertThat(of(complaint)).singleElement().satisfies(promise -> {
            assertThat(promise.due()).isEqualTo(cap);
            assertThat(promise.firstDue()).isEqualTo(Instant.parse("2027-01-26T17:00:00Z"));
            assertThat(promise.extended()).contains("Still waiting.");
            assertThat(promise.why().key()).isEqualTo("standards.why.extended");
        });
        assertThat(audited(complaint)).containsExactly("promise.extended", "promise.extended");
    }

    @Test
    void extendsNothingWithoutAReasonBackwardsTooLateOrWhereNoneIsAllowed() {
        var complaint = opened("complaint", "national.complaints.stage-1-response", NOW);
        var due = of(complaint).getFirst().due();
        var repair = opened("repair", URGENT_STANDARD, NOW);

        assertThat(extend(complaint, due.plusSeconds(1), "  ")).isInstanceOf(ExtendOutcome.ReasonMissing.class);
        assertThat(extend(complaint, due.plusSeconds(1), "x".repeat(1001))).isInstanceOf(ExtendOutcome.ReasonMissing.class);
        assertThat(extend(complaint, due, "Sooner")).isEqualTo(new ExtendOutcome.NotLater(due));
        assertThat(promises.extend(STAFF, repair, URGENT_STANDARD, due.plus(Duration.ofDays(9)), "Busy").block())
                .isEqualTo(new ExtendOutcome.NotAllowed());
        assertThat(extend(repair, due, "Not a complaint")).isEqualTo(new ExtendOutcome.NotOpen());
        clock.set(due.plusSeconds(1));
        assertThat(extend(complaint, due.plusSeconds(9), "Late")).isEqualTo(new ExtendOutcome.AlreadyDue(due));
    }

    @Test
    void startsARecurringPromiseAnewWhenItIsKept() {
        var person = opened("person", "nph.support.plan-review", NOW);

        keep(person, "support.plan-reviewed", Instant.parse("2027-03-31T10:00:00Z"));

        assertThat(of(person)).extracting(PromiseView::state, PromiseView::due).containsExactly(
                org.assertj.core.groups.Tuple.tuple(State.KEPT, Instant.parse("2027-04-12T16:00:00Z")),
                org.assertj.core.groups.Tuple.tuple(State.OPEN, Instant.parse("2027-06-30T16:00:00Z")));
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
        var first = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), Optional.empty(), 3)).block();
        var second = promises.fallingDue(STAFF, new Upcoming.Query(Set.of(kind), first.next(), 3)).block();

        assertThat(first.promises()).hasSize(3);
        assertThat(second.promises()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(Flux.fromIterable(first.promises()).concatWithValues(second.promises().toArray(PromiseView[]::new))
                .map(PromiseView::due).collectList().block()).isSorted().hasSize(5);
        assertThat(promises.fallingDue(new CurrentUser.Resident("l", "P1"), new Upcoming.Query(Set.of(), Optional.empty(), 3)).block().promises())
                .isEmpty();
    }

    @Test
    void opensOneClockHoweverManyRace() {
        var repair = repair();
        var facts = URGENT.with("right-to-repair-class", "1");

        var seen = Flux.range(0, 200)
                .flatMap(n -> promises.open(SYSTEM, repair, "repair.reported", facts, NOW.plusSeconds(n % 2 == 0 ? 0 : 700_000L)), 64)
                .collectList().block();

        assertThat(of(repair)).hasSize(2);
        assertThat(seen).hasSize(200).allSatisfy(list -> assertThat(list).hasSize(2));
    }

    @Test
    void stopsOneClockOnceHoweverManyRace() {
        var repair = repair();
        open(repair, "repair.reported", URGENT);

        var changed = Flux.range(0, 100)
                .flatMap(n -> promises.keep(SYSTEM, repair, "repair.attended", NOW.plusSeconds(n)), 64)
                .mapNotNull(list -> list.isEmpty() ? null : list.getFirst())
                .filter(Objects::nonNull).collectList().block();

        assertThat(changed).hasSize(1);
        assertThat(of(repair)).isEqualTo(changed);
    }

    @Test
    void leavesNothingBehindWhenTheCaseIsNotKept() {
        var repair = repair();

        tx.run(promises.open(SYSTEM, repair, "repair.reported", URGENT, NOW)
                        .then(Mono.error(new IllegalStateException("the case was not kept"))))
                .onErrorComplete().block();

        assertThat(of(repair)).isEmpty();
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

    private ExtendOutcome extend(Subject complaint, Instant newDue, String reason) {
        return promises.extend(STAFF, complaint, "national.complaints.stage-1-response", newDue, reason).block();
    }

    /** Opens a standard that no feature opens yet. */
    private Subject opened(String kind, String standard, Instant at) {
        var subject = new Subject(kind, UUID.randomUUID());
        var known = charters.find(standard).orElseThrow();
        var due = Counting.due(known.limit(), at, views.office()).orElseThrow();
        store.add(List.of(Promise.open(UUID.randomUUID(), subject, known, at, due))).block();
        return subject;
    }

    private List<String> audited(Subject subject) {
        return database.sql("select what from audit_entry where subject_id = $1 order by at")
                .bind(0, subject.id()).map(row -> row.get(0, String.class)).all().collectList().block();
    }

    private static Subject repair() {
        return new Subject("repair", UUID.randomUUID());
    }
}
