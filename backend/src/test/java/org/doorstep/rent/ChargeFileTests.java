package org.doorstep.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.doorstep.IntegrationTest;
import org.doorstep.accounts.Ledgers;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** charges.csv: taken in whole or not at all, in any order, and never two rows of a head at once. */
@IntegrationTest
class ChargeFileTests {

    @Autowired
    DatabaseClient database;
    private Ledgers.Account account;
    private String of;
    @Autowired
    Charged charged;

    @BeforeEach
    void anAccount() {
        account = new Ledgers(database).rent(new Register(database).tenant().agreement());
        of = account.reference();
    }

    @Test
    void aRowEndsTheOneBeforeItOfItsHead() {
        charged.taken(of + ",net-rent,90.00,yes,2025-04-07,", of + ",water,4.00,no,2025-04-07,2025-12-28");
        charged.taken(of + ",net-rent,94.32,yes,2026-04-06,");

        assertThat(kept()).containsExactly("net-rent 9000 2025-04-07 2026-04-05", "net-rent 9432 2026-04-06 -", "water 400 2025-04-07 2025-12-28");
    }

    @Test
    void aRowBetweenTwoThatAreThereEndsWhereTheNextBegins() {
        charged.taken(of + ",lift,1.00,yes,2025-04-07,", of + ",lift,3.00,yes,2027-04-05,");
        charged.taken(of + ",lift,2.00,yes,2026-04-06,");

        assertThat(kept()).containsExactly("lift 100 2025-04-07 2026-04-05", "lift 200 2026-04-06 2027-04-04", "lift 300 2027-04-05 -");
    }

    @Test
    void theSameAgainChangesNothingAndInAnyOrderTheSameIsKept() {
        var rows = new ArrayList<>(List.of(of + ",net-rent,90.00,yes,2024-04-01,2026-12-31", of + ",net-rent,94.00,yes,2025-04-07,",
                of + ",net-rent,98.00,yes,2026-04-06,", of + ",support,5.00,yes,2025-04-07,2025-09-28", of + ",support,6.00,no,2026-04-06,"));
        charged.taken(rows.toArray(String[]::new));
        var first = kept();

        charged.send(rows.toArray(String[]::new)).expectBody().jsonPath("$.added").isEqualTo(0).jsonPath("$.changed").isEqualTo(0).jsonPath("$.same").isEqualTo(5);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            database.sql("delete from rent_charge where account = $1").bind(0, account.id()).fetch().rowsUpdated().block();
            rows.forEach(row -> charged.taken(row));
            assertThat(kept()).isEqualTo(first);
        }
    }

    @Test
    void aCorrectedRowIsChanged() {
        charged.taken(of + ",net-rent,90.00,yes,2025-04-07,");
        charged.send(of + ",net-rent,91.00,yes,2025-04-07,2026-04-05").expectBody().jsonPath("$.changed").isEqualTo(1);

        assertThat(kept()).containsExactly("net-rent 9100 2025-04-07 2026-04-05");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the account is not there | NOT-THERE,water,4.00,no,2026-04-06,          | not known
            a head nobody knows      | {of},sauna,4.00,no,2026-04-06,               | must be one of
            less than nothing        | {of},water,-4.00,no,2026-04-06,              | less than nothing
            far too much             | {of},water,10000.01,no,2026-04-06,           | Money is written in pounds
            no number                | {of},water,1e3,no,2026-04-06,                | Money is written in pounds
            more than fits           | {of},water,99999999999999999999,no,2026-04-06, | Money is written in pounds
            a day that is none       | {of},water,4.00,no,2026-02-30,               | year first
            it ends before it begins | {of},water,4.00,no,2026-04-06,2026-04-05     | ends before it begins
            the same twice           | {of},caretaking,4.00,no,2026-04-06,          | The same was on line
            """)
    void nothingIsKeptOfAFileWithAWrongRow(String what, String row, String sentence) {
        var answer = charged.send(of + ",caretaking,4.00,no,2026-04-06,", row.replace("{of}", of)).expectBody(String.class).returnResult();

        assertThat(answer.getStatus().value()).as(what).isEqualTo(422);
        assertThat(answer.getResponseBody()).contains(sentence);
        assertThat(kept()).isEmpty();
    }

    @Test
    void theDatabaseRefusesTwoRowsOfAHeadAtOnce() {
        charged.taken(of + ",net-rent,90.00,yes,2025-04-07,");
        assertThatThrownBy(() -> database.sql("""
                        insert into rent_charge (id, account, head, weekly, eligible, starts) values (gen_random_uuid(), $1, 'net-rent', 1, true, '2026-01-01')""")
                .bind(0, account.id()).fetch().rowsUpdated().block()).hasMessageContaining("rent_charge_once_at_a_time");
    }

    private List<String> kept() {
        return database.sql("""
                        select concat_ws(' ', head, weekly, starts, coalesce(ends::text, '-')) as kept from rent_charge
                        where account = $1 order by head, starts""")
                .bind(0, account.id()).map(row -> row.get("kept", String.class)).all().collectList().block();
    }
}
