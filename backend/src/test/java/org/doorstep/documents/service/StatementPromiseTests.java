package org.doorstep.documents.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.Ledgers;
import org.doorstep.accounts.Period;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.model.Quarter;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Formats;
import org.doorstep.repairs.Register;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.Promises;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** "Rent statement: 4 a year or on request" (rules.md 7.6, row 92): promised, kept and seen like every other promise. */
@IntegrationTest
class StatementPromiseTests {

    private static final CurrentUser JOB = new CurrentUser.System("documents");
    private static final List<String> BOTH = List.of("national.rent.statement", "nph.rent.statement");

    @Autowired
    DatabaseClient database;
    @Autowired
    Promises promises;
    @Autowired
    TellReady telling;
    @Autowired
    TestClock.Standing clock;

    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyRents() {
        household = new Register(database).tenant();
        account = new Ledgers(database).rent(household.agreement());
    }

    @AfterEach
    void backToTuesday() {
        clock.set(TestClock.START);
    }

    @Test
    void isOwedAgainThreeMonthsAfterTheDayByWhichThisOneIsThere() {
        told("2027-01-04T03:00:00Z", new Quarter(2026, 4));
        assertThat(owed()).extracting(PromiseView::standard).containsExactlyInAnyOrderElementsOf(BOTH);
        assertThat(owed()).allSatisfy(promise -> assertThat(due(promise)).isEqualTo(LocalDate.of(2027, 4, 8)));
    }

    @Test
    void isKeptByEachOneThatIsThereInItsTime() {
        told("2027-01-04T03:00:00Z", new Quarter(2026, 4));
        told("2027-04-07T02:00:00Z", new Quarter(2027, 1));
        assertThat(all()).filteredOn(promise -> promise.state() == State.KEPT).hasSize(2);
        assertThat(owed()).hasSize(2).allSatisfy(promise -> assertThat(due(promise)).isEqualTo(LocalDate.of(2027, 7, 7)));
    }

    @Test
    void isBrokenByOneThatComesLater() {
        told("2027-01-04T03:00:00Z", new Quarter(2026, 4));
        told("2027-04-20T02:00:00Z", new Quarter(2027, 1));
        assertThat(all()).filteredOn(promise -> promise.state() == State.BROKEN).hasSize(2);
    }

    @Test
    void endsWithTheLastOneOfAnAccountThatIsClosed() {
        told("2027-01-04T03:00:00Z", new Quarter(2026, 4));
        database.sql("update account set closed = '2027-03-01' where id = $1").bind(0, account.id()).fetch().rowsUpdated().block();
        told("2027-04-02T02:00:00Z", new Quarter(2027, 1));
        assertThat(owed()).isEmpty();
        assertThat(all()).filteredOn(promise -> promise.state() == State.KEPT).hasSize(2);
    }

    @Test
    void isOfRentAlone() {
        account = new Ledgers(database).account("garage", household.agreement());
        told("2027-01-04T03:00:00Z", new Quarter(2026, 4));
        assertThat(all()).isEmpty();
    }

    /** As a quarter's run does. */
    private void told(String at, Quarter quarter) {
        clock.set(Instant.parse(at));
        var part = DocumentKey.part(new Period(quarter.first(), quarter.last()));
        telling.tell(new StoredDocument(UUID.randomUUID(), new DocumentKey(DocumentKind.STATEMENT, Folder.account(account.reference()), part, "0", "en-GB"),
                Optional.of(household.agreement()), "Rent statement", "", clock.instant())).block();
    }

    private List<PromiseView> all() {
        return promises.of(JOB, new Subject("account", account.id())).block().stream().filter(promise -> BOTH.contains(promise.standard())).toList();
    }

    private List<PromiseView> owed() {
        return all().stream().filter(PromiseView::owed).toList();
    }

    private static LocalDate due(PromiseView promise) {
        return promise.due().atZone(Formats.ZONE).toLocalDate();
    }
}
