package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.jobs.DueJobs;
import org.doorstep.repairs.Register;
import org.doorstep.platform.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** The nightly proof finds what a superuser did behind the triggers' back. */
@IntegrationTest
class LedgerProofTests {

    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    DueJobs jobs;
    @Autowired
    Jobs asked;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    WebTestClient client;
    @Autowired
    @Qualifier("org.doorstep.accounts.service.LedgerHealth")
    ReactiveHealthIndicator health;

    private Ledgers ledgers;
    private Ledgers.Account account;

    @BeforeEach
    void anAccountHasThreeEntries() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        noProofIsKept();
        account = ledgers.rent(new Register(database).tenant().agreement());
        for (int i = 1; i <= 3; i++) {
            accounts.post(new CurrentUser.System("rent"), account.id(),
                    NewEntry.charge(EntryType.RENT, Money.ofPence(100 * i), LocalDate.of(2027, 1, 11), "rent", UUID.randomUUID().toString())).block();
        }
    }

    /** Others' tests share the database: it is left whole. */
    @AfterEach
    void theLedgerIsWholeAgain() {
        behindItsBack("delete from ledger_entry where account = '%s'");
        ledgers.run("delete from ledger_batch where name = 'proof'");
        noProofIsKept();
    }

    /** One of a later day would be the newest: others' tests set the clock forward, and a night then passes. */
    private void noProofIsKept() {
        ledgers.run("delete from ledger_fault");
        ledgers.run("delete from ledger_proof");
        ledgers.run("delete from ledger_head");
    }

    @Test
    void findsNothingInALedgerThatHolds() {
        assertThat(faults()).isEmpty();
        assertThat(database.sql("select what || ' ' || coalesce(source, '') || ' ' || coalesce(reference, '') from ledger_fault").mapValue(String.class).all().collectList().block())
                .as("others' tests leave nothing that nobody tells of").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update ledger_entry set amount = 250, balance = 350 where account = '%s' and seq = 2              | forerunner 3,sum 3
            update ledger_entry set amount = 201, previous_balance = 99 where account = '%s' and seq = 2      | forerunner 2
            delete from ledger_entry where account = '%s' and seq = 2                                         | place 3
            update ledger_entry set posted = posted + interval '1 day' where account = '%s' and seq = 2       | order 3
            update ledger_entry set type = 'reversal', reverses = 1, why = 'x' where account = '%s' and seq = 2 | reversal 2""")
    void findsWhatWasDoneBehindItsBack(String deed, String found) {
        behindItsBack(deed);
        assertThat(faults()).contains(found.split(",")[0]);
        assertThat(client.get().uri("/actuator/health").exchange().returnResult(String.class).getResponseBody().blockFirst()).contains("WARNING");
    }

    @Test
    void findsAnEndThatWasCutOff() {
        assertThat(faults()).isEmpty();
        behindItsBack("delete from ledger_entry where account = '%s' and seq = 3");
        assertThat(faults()).contains("lost 3");
        assertThat(faults()).as("also on the next night").contains("lost 3");
    }

    @Test
    void findsWhatOthersBookedAndIsNotThere() {
        var payment = UUID.randomUUID();
        var debit = UUID.randomUUID();
        try {
            database.sql("""
                            insert into card_payment (id, reference, person, account, account_reference, pence, once, state, provider_id, begun_at, ended_at)
                            values ($1, 'PAY-LOST', '', $2, 'x', 500, $1, 'paid', 'lost', now(), now())""").bind(0, payment).bind(1, account.id()).fetch().rowsUpdated().block();
            database.sql("""
                            insert into direct_debit (id, reference, account, account_reference, agreement, person, state, holder, last_four, sealed, key_id, typed_at)
                            values ($1, 'DBT-LOST', $2, 'x', $1, '', 'active', '', '', '', '', now())""").bind(0, debit).bind(1, account.id()).fetch().rowsUpdated().block();
            ledgers.run("insert into direct_debit_run (input, processing, entry) values ('2020-01-06', '2020-01-07', '2020-01-08')");
            database.sql("""
                            insert into direct_debit_line (id, run, direct_debit, code, amount, month, due, state, seq)
                            values ($1, '2020-01-06', $1, '01', 500, '2020-01-01', '2020-01-08', 'posted', 9)""").bind(0, debit).fetch().rowsUpdated().block();
            assertThat(faults()).containsExactly("books", "books");
            accounts.post(new CurrentUser.System("test"), account.id(), NewEntry.payment(Route.CARD, Money.ofPence(500), LocalDate.of(2027, 1, 11), "card", "PAY-LOST")).block();
            accounts.post(new CurrentUser.System("test"), account.id(), NewEntry.payment(Route.DIRECT_DEBIT, Money.ofPence(500), LocalDate.of(2027, 1, 11), "direct-debit", debit.toString())).block();
            assertThat(faults()).isEmpty();
        } finally {
            ledgers.run("delete from card_payment where reference = 'PAY-LOST'");
            ledgers.run("delete from direct_debit_line where run = '2020-01-06'");
            ledgers.run("delete from direct_debit_run where input = '2020-01-06'");
            ledgers.run("delete from direct_debit where reference = 'DBT-LOST'");
        }
    }

    /** The books say a sum, or that nothing is left, and the account another. */
    @Test
    void findsABillOfAnotherSumAndWhatCameBackAndIsStillThere() {
        var debit = UUID.randomUUID();
        var bill = accounts.post(new CurrentUser.System("test"), account.id(),
                NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(500), LocalDate.of(2027, 1, 11), "leasehold", "L-LOST:2026:1:1")).block();
        accounts.post(new CurrentUser.System("test"), account.id(),
                NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(90), LocalDate.of(2027, 1, 11), "leasehold", "L-LOST:2026:1:10")).block();
        var back = accounts.post(new CurrentUser.System("test"), account.id(),
                NewEntry.payment(Route.DIRECT_DEBIT, Money.ofPence(700), LocalDate.of(2027, 1, 11), "direct-debit", debit.toString())).block();
        try {
            database.sql("""
                            insert into charge_bill (id, lease, year, number, version, amount, due, lines, issued_at, account, entry)
                            values ($1, 'L-LOST', 2026, 1, 1, 600, '2027-01-11', '[]', now(), $2, $3)""")
                    .bind(0, debit).bind(1, account.id()).bind(2, ((PostOutcome.Posted) bill).seq()).fetch().rowsUpdated().block();
            database.sql("""
                            insert into direct_debit (id, reference, account, account_reference, agreement, person, state, holder, last_four, sealed, key_id, typed_at)
                            values ($1, 'DBT-LOST', $2, 'x', $1, '', 'active', '', '', '', '', now())""").bind(0, debit).bind(1, account.id()).fetch().rowsUpdated().block();
            ledgers.run("insert into direct_debit_run (input, processing, entry) values ('2020-01-06', '2020-01-07', '2020-01-08')");
            database.sql("""
                            insert into direct_debit_line (id, run, direct_debit, code, amount, month, due, state, seq, reason)
                            values ($1, '2020-01-06', $1, '01', 700, '2020-01-01', '2020-01-08', 'unpaid', $2, '0')""")
                    .bind(0, debit).bind(1, ((PostOutcome.Posted) back).seq()).fetch().rowsUpdated().block();
            assertThat(faults()).as("the tenth version is no part of the first").containsExactly("stray 5", "books", "books");
            ledgers.run("update charge_bill set amount = 500 where lease = 'L-LOST'");
            accounts.reverse(new CurrentUser.System("test"), account.id(), ((PostOutcome.Posted) back).seq(), "It came back", "back-" + debit).block();
            assertThat(faults()).containsExactly("stray 5");
            accounts.reverse(new CurrentUser.System("test"), account.id(), ((PostOutcome.Posted) bill).seq(), "Wrong", "bill-" + debit).block();
            assertThat(faults()).as("taken back in the ledger alone").containsExactly("stray 5", "books");
        } finally {
            ledgers.run("delete from charge_bill where lease = 'L-LOST'");
            ledgers.run("delete from direct_debit_line where run = '2020-01-06'");
            ledgers.run("delete from direct_debit_run where input = '2020-01-06'");
            ledgers.run("delete from direct_debit where reference = 'DBT-LOST'");
        }
    }

    /** Under a name that Doorstep posts by, and nobody who posts by it knows of it: nothing else could find it. */
    @ParameterizedTest
    @CsvSource({"card,PAY-STRAY 2", "card-refund,PAY-STRAY-1", "direct-debit,0199a1b2-0000-7000-8000-000000000000", "leasehold,L-STRAY:2026:1:1", "major-works,W-STRAY:L-STRAY:0"})
    void findsWhatNobodyBooked(String source, String reference) {
        var posted = accounts.post(new CurrentUser.System("test"), account.id(),
                NewEntry.charge(EntryType.ADJUSTMENT, Money.ofPence(500), LocalDate.of(2027, 1, 11), source, reference + account.reference())).block();
        assertThat(faults()).containsExactly("stray 4");
        assertThat(database.sql("select faults from ledger_proof").mapValue(Long.class).one().block()).isEqualTo(database.sql("select count(*) from ledger_fault").mapValue(Long.class).one().block());
        accounts.reverse(new CurrentUser.System("test"), account.id(), ((PostOutcome.Posted) posted).seq(), "Nobody's", "stray-" + account.reference()).block();
        assertThat(faults()).as("it is on the account no more").isEmpty();
    }

    @Test
    void findsWhatWasTakenBackByNobody() {
        accounts.reverse(new CurrentUser.System("test"), account.id(), 2, "No officer said so", "stray-" + account.reference()).block();
        assertThat(faults()).containsExactly("stray 4");
        ledgers.told();
        assertThat(faults()).isEmpty();
        ledgers.run("delete from ledger_take_back where account = '%s'".formatted(account.id()));
    }

    @Test
    void findsWhatSuspenseAndTheAccountDoNotAgreeOn() {
        ledgers.run("insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total) values ('proof', 1, -500, '2027-01-11', '2027-01-11', 1, -500)");
        ledgers.run("""
                insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at)
                select gen_random_uuid(), 'PROOF', 'payment', 'cheque', -500, '2027-01-11', '2027-01-11', 'bank', 'PROOF', id, now() from ledger_batch where name = 'proof'""");
        try {
            assertThat(faults()).as("it waits").isEmpty();
            place("PROOF");
            assertThat(faults()).as("it waits and is on an account").containsExactly("suspense");
            ledgers.run("update suspense set account = '%s', cleared_at = now(), cleared_by = 'x', placed = 1 where reference = 'PROOF'".formatted(account.id()));
            assertThat(faults()).isEmpty();
            place("PROOF 2");
            assertThat(faults()).as("once by each name").containsExactly("suspense");
            ledgers.run("update suspense set placed = 2 where reference = 'PROOF'");
            assertThat(faults()).as("the first of them").containsExactly("suspense");
            ledgers.takeBack("e.account = '%s' and e.reference = 'PROOF'".formatted(account.id()));
            assertThat(faults()).isEmpty();
            ledgers.takeBack("e.account = '%s' and e.reference = 'PROOF 2'".formatted(account.id()));
            assertThat(faults()).as("placed, and not there").containsExactly("suspense");
        } finally {
            ledgers.run("delete from suspense where reference = 'PROOF'");
            ledgers.run("delete from ledger_take_back where account = '%s'".formatted(account.id()));
        }
    }

    @Test
    void findsAPartOfALineThatWasNeverDivided() {
        place("PROOF~1");
        assertThat(faults()).containsExactly("suspense");
    }

    private void place(String name) {
        accounts.post(new CurrentUser.System("test"), account.id(), NewEntry.payment(Route.CHEQUE, Money.ofPence(500), LocalDate.of(2027, 1, 11), "bank", name)).block();
    }

    @Test
    void isMissedAfterTwoDays() {
        assertThat(faults()).isEmpty();
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("UP");
        clock.set(TestClock.START.plus(Duration.ofHours(49)));
        assertThat(health.health().block().getStatus().getCode()).isEqualTo("WARNING");
        clock.set(TestClock.START);
    }

    @Test
    void findsAFileWhoseEntriesAreNotAllThere() {
        ledgers.run("""
                insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total)
                values ('proof', 2, 300, '2027-01-11', '2027-01-11', 2, 300)""");
        assertThat(faults()).contains("batch");
    }

    private List<String> faults() {
        asked.enqueue("accounts.proof", UUID.randomUUID().toString(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        return database.sql("select what || coalesce(' ' || seq, '') from ledger_fault where account = $1 or account is null order by seq, what")
                .bind(0, account.id()).mapValue(String.class).all().collectList().block();
    }

    private void behindItsBack(String deed) {
        database.inConnection(connection -> Flux.from(connection.createBatch()
                        .add("set session_replication_role = replica").add(deed.formatted(account.id()))
                        .add("set session_replication_role = origin").execute())
                .flatMap(Result::getRowsUpdated).then()).block();
    }
}
