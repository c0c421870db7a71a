package org.doorstep.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.Accounts;
import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsView;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Role;
import org.doorstep.leasehold.Consultations;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.Surgeries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever looks at the demo landlord finds something on every page about money and leases. */
@IntegrationTest
class UnderwayTests {

    @Autowired
    Imports imports;
    @Autowired
    Underway underway;
    @Autowired
    Accounts accounts;
    @Autowired
    Arrears arrears;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    @BeforeEach
    void theLandlordIsTakenIn() {
        clock.set(TestClock.START);
        DemoData.smallLedger(imports);
        DemoData.smallCharges(imports);
        new org.doorstep.accounts.Ledgers(database).takeBack("e.source = 'direct-debit'");
        database.sql("truncate direct_debit_advice, direct_debit_report, direct_debit_line, direct_debit_run, direct_debit_terms, direct_debit").then().block();
        underway.bring();
        underway.bring();
    }

    /** Others' surgeries, and files for Bacs, are the only ones of their tests. */
    @AfterEach
    void noSurgery() {
        new org.doorstep.accounts.Ledgers(database).takeBack("e.source = 'direct-debit'");
        database.sql("truncate direct_debit_advice, direct_debit_report, direct_debit_line, direct_debit_run, direct_debit_terms, direct_debit").then().block();
        database.sql("delete from surgery where opened_by = 'demo'").fetch().rowsUpdated().block();
    }

    @Test
    void hasTomaszBehindWithAPlanThatIsFollowed() {
        var tomasz = Underway.resident("P1000004");
        var open = accounts.list(tomasz).block().stream().map(AccountCard::reference).flatMap(account -> open(tomasz, account).stream()).toList();
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.plan().orElseThrow().state()).isEqualTo("agreed");
            assertThat(one.plan().orElseThrow().parts()).isNotEmpty();
        });
        assertThat(open(Underway.resident("P1000001"), accounts.list(Underway.resident("P1000001")).block().getFirst().reference())).as("Amina").isEmpty();
    }

    @Test
    void hasAFileForBacsThatNobodyHasHandedIn(@Autowired DebitRuns runs) {
        assertThat(runs.runs(Underway.staff("Priya Shah", Role.OFFICER, "income")).block()).singleElement().satisfies(run -> {
            assertThat(run.input()).isEqualTo(LocalDate.of(2027, 1, 12));
            assertThat(run.instructions()).isOne();
            assertThat(run.handedIn()).isEmpty();
        });
    }

    @Test
    void hasPlansThatWaitForAnAnswerOfEitherSide() {
        assertThat(database.sql("select p.state from arrears_plan p where p.person like 'P%' and p.person not like 'P10000%'")
                .map(row -> row.get(0, String.class)).all().collectList().block()).contains("proposed", "offered");
    }

    @Test
    void hasGraceConsultedAnsweredAndInvited(@Autowired Leasehold leasehold, @Autowired Consultations consultations, @Autowired LeaseRequests requests,
            @Autowired Surgeries surgeries) {
        var grace = Underway.resident("P1000003");
        var lease = leasehold.leases(grace).block().getFirst().lease();
        assertThat(consultations.list(grace).block()).singleElement().satisfies(one -> assertThat(one.answerBy()).isPresent());
        assertThat(requests.of(grace, lease).block().requests()).hasSize(2);
        assertThat(surgeries.of(grace, lease).block().free()).isNotEmpty();
    }

    private Optional<ArrearsView.OpenCase> open(CurrentUser who, String account) {
        return arrears.find(who, account).block() instanceof ArrearsView seen ? seen.open() : Optional.empty();
    }
}
