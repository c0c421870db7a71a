package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.doorstep.IntegrationTest;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the database refuses by itself, whatever a bug or a person at its console tries. */
@IntegrationTest
class LedgerRefereeTests {

    @Autowired
    DatabaseClient database;

    private Ledgers ledgers;
    private Ledgers.Account account;

    @BeforeEach
    void anAccountOwesAPound() {
        ledgers = new Ledgers(database);
        account = ledgers.rent(new Register(database).tenant().agreement());
        insert(1, "rent", "null", 100, "2027-01-11T09:00Z", 0, 100, "null");
    }

    @AfterEach
    void nothingWasTakenBackByNobody() {
        ledgers.told();
    }

    @Test
    void takesWhatFollowsOn() {
        insert(2, "payment", "'card'", -40, "2027-01-11T09:00Z", 100, 60, "null");
        insert(3, "reversal", "null", 40, "2027-01-12T09:00Z", 60, 100, "2");
        assertThat(ledgers.broken(account)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | rent     | null   | 50  | 2027-01-12T09:00Z | 0   | 50  | null | not the balance before
            2 | rent     | null   | 50  | 2027-01-12T09:00Z | 100 | 149 | null | does not add up
            3 | rent     | null   | 50  | 2027-01-12T09:00Z | 100 | 150 | null | a gap
            1 | rent     | null   | 50  | 2027-01-12T09:00Z | 0   | 50  | null | the same place
            0 | rent     | null   | 50  | 2027-01-12T09:00Z | 0   | 50  | null | no place
            2 | rent     | null   | 50  | 2027-01-11T08:59Z | 100 | 150 | null | before the one before
            2 | rent     | null   | 0   | 2027-01-12T09:00Z | 100 | 100 | null | nothing
            2 | payment  | null   | -50 | 2027-01-12T09:00Z | 100 | 50  | null | no route
            2 | payment  | 'card' | 50  | 2027-01-12T09:00Z | 100 | 150 | null | a payment that makes more owed
            2 | rent     | 'card' | 50  | 2027-01-12T09:00Z | 100 | 150 | null | a charge with a route
            2 | reversal | null   | -99 | 2027-01-12T09:00Z | 100 | 1   | 1    | not the opposite
            2 | reversal | null   | -100| 2027-01-12T09:00Z | 100 | 0   | null | of nothing
            2 | rent     | null   | 1000000001 | 2027-01-12T09:00Z | 100 | 1000000101 | null | more than any home costs""")
    void refusesWhatDoesNot(long seq, String type, String route, long amount, String posted, long before, long after, String reverses) {
        assertThatThrownBy(() -> insert(seq, type, route, amount, posted, before, after, reverses)).isNotNull();
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isEqualTo(1);
    }

    @Test
    void refusesToTakeTheSameEntryBackTwice() {
        insert(2, "reversal", "null", -100, "2027-01-12T09:00Z", 100, 0, "1");
        assertThatThrownBy(() -> insert(3, "reversal", "null", -100, "2027-01-12T09:00Z", 0, -100, "1")).hasMessageContaining("reversed_once");
        assertThatThrownBy(() -> insert(3, "reversal", "null", 100, "2027-01-12T09:00Z", 0, 100, "2")).hasMessageContaining("not the opposite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update ledger_entry set amount = 1", "update ledger_entry set why = 'x' where false", "delete from ledger_entry",
        "truncate ledger_entry cascade"})
    void refusesEveryChange(String change) {
        assertThatThrownBy(() -> ledgers.run(change)).hasMessageContaining("never changed");
    }

    private void insert(long seq, String type, String route, long amount, String posted, long before, long after, String reverses) {
        ledgers.run("""
                insert into ledger_entry (account, seq, type, route, amount, effective, posted, source, reference, previous_balance, balance, reverses, why)
                values ('%s', %s, '%s', %s, %s, '2027-01-11', '%s', 'test', gen_random_uuid()::text, %s, %s, %s, %s)"""
                .formatted(account.id(), seq, type, route, amount, posted, before, after, reverses, reverses.equals("null") ? "null" : "'why'"));
    }
}
