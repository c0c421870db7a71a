package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Result;
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
    }

    @Test
    void findsNothingInALedgerThatHolds() {
        assertThat(faults()).isEmpty();
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
    void findsAFileWhoseEntriesAreNotAllThere() {
        ledgers.run("""
                insert into ledger_batch (name, rows, total, as_at, at, kept_rows, kept_total)
                values ('proof', 2, 300, '2027-01-11', '2027-01-11', 2, 300)""");
        assertThat(faults()).contains("batch");
    }

    private List<String> faults() {
        asked.enqueue("accounts.proof", UUID.randomUUID().toString(), "", clock.instant()).block();
        jobs.runAt(clock.instant());
        return database.sql("select what || coalesce(' ' || seq, '') from ledger_fault where account = $1 or account is null order by seq")
                .bind(0, account.id()).mapValue(String.class).all().collectList().block();
    }

    private void behindItsBack(String deed) {
        database.inConnection(connection -> Flux.from(connection.createBatch()
                        .add("set session_replication_role = replica").add(deed.formatted(account.id()))
                        .add("set session_replication_role = origin").execute())
                .flatMap(Result::getRowsUpdated).then()).block();
    }
}
