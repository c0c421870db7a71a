package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.kernel.Subject;
import org.doorstep.standards.ExtendOutcome;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Promises;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Promise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@IntegrationTest
class PromiseChangesTests {

    private static final CurrentUser SYSTEM = new CurrentUser.System("test");
    private static final Instant NOW = TestClock.START;
    private static final CurrentUser STAFF = new CurrentUser.Staff("s", "Sam", Set.of(Role.OFFICER), Set.of(), Optional.empty());
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
    TestClock.Standing clock;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void startOver() {
        clock.set(NOW);
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
                tuple(State.KEPT, Instant.parse("2027-04-12T16:00:00Z")),
                tuple(State.OPEN, Instant.parse("2027-06-30T16:00:00Z")));
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
}
