package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** A bank's file of which nothing is put on an account, since another door tells of all its lines. */
@IntegrationTest
class OtherDoorsDaysTests {

    private static int count = 980_000;

    @Autowired
    Imports imports;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private String number;

    @BeforeEach
    void aBankOfWhichNothingIsKnown() {
        clock.set(TestClock.START.plus(Duration.ofDays(14)));
        var ledgers = new Ledgers(database);
        number = String.valueOf(++count);
        var account = ledgers.rent(new Register(database).tenant().agreement());
        ledgers.run("update account set reference = 'AT%s' where id = '%s'".formatted(number, account.id()));
        nothingIsKnown();
    }

    @AfterEach
    void nothingIsKnown() {
        var ledgers = new Ledgers(database);
        ledgers.nobodyHasTold();
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        ledgers.run("truncate elsewhere_line, elsewhere_file");
    }

    /** The 13th and the 15th had Direct Debits that came back and nothing else: these days were told of. */
    @Test
    void tellsOfItsDays() {
        taken("1", "1.00", "11/01/2027,FPI,A,AT" + number + ",1.00,,1.00");
        var directDebits = new String[] {"13/01/2027,DDR,UNPAID,AT" + number + ",,2.00,1.00", "15/01/2027,DDR,UNPAID,AT" + number + ",,4.00,1.00"};
        assertThat(taken("2", "-6.00", directDebits).changes()).isEqualTo(ImportChanges.NONE);
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-11 23:59:59"));
        assertThat(taken("1", "2.00", "12/01/2027,FPI,A,AT" + number + ",2.00,,1.00").until()).as("what a machine is told").contains(LocalDate.of(2027, 1, 15));
        assertThat(asAt()).as("all of them are here").allMatch(told -> told.endsWith("2027-01-15 23:59:59")).isNotEmpty();
        assertThat(taken("2", "-6.00", directDebits).changes()).as("again").isEqualTo(ImportChanges.NONE);
    }

    /** Nothing of the day is on an account twice: it is the file's that has lines of its own. */
    @Test
    void givesADayToAFileThatHasLinesOfIt() {
        taken("1", "1.00", "12/01/2027,FPI,A,AT" + number + ",1.00,,1.00");
        taken("2", "-6.00", "13/01/2027,DDR,UNPAID,AT" + number + ",,2.00,1.00", "15/01/2027,DDR,UNPAID,AT" + number + ",,4.00,1.00");
        assertThat(taken("1", "3.00", "14/01/2027,FPI,B,AT" + number + ",3.00,,1.00").changes()).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(database.sql("select first || ' ' || last || ' ' || bare from receipt_days order by first").mapValue(String.class).all().collectList().block())
                .containsExactly("2027-01-12 2027-01-12 false", "2027-01-13 2027-01-13 true", "2027-01-14 2027-01-14 false", "2027-01-15 2027-01-15 true");
        assertThat(take("1", "9.00", "14/01/2027,FPI,C,AT" + number + ",9.00,,1.00")).isInstanceOfSatisfying(ImportOutcome.Refused.class,
                refused -> assertThat(refused.listed()).extracting(RowProblem::code).containsExactly("receipt-in-other-file"));
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-15 23:59:59"));
    }

    /** It had no line when it was first sent, and the settings have said something else of its lines since: its days are its own, and no other file's. */
    @Test
    void keepsTheDaysOfAFileThatComesAgainWithLines() {
        var line = "14/01/2027,FPI,B,AT" + number + ",3.00,,1.00";
        taken("1", "3.00", line);
        new Ledgers(database).run("update receipt_days set bare = true");
        taken("1", "3.00", line);
        assertThat(database.sql("select first || ' ' || last || ' ' || bare from receipt_days").mapValue(String.class).all().collectList().block()).containsExactly("2027-01-14 2027-01-14 false");
        assertThat(take("1", "9.00", "14/01/2027,FPI,C,AT" + number + ",9.00,,1.00")).isInstanceOf(ImportOutcome.Refused.class);
    }

    private Taken taken(String rows, String total, String... lines) {
        return (Taken) take(rows, total, lines);
    }

    private ImportOutcome take(String rows, String total, String... lines) {
        var file = "Date,Type,Description,Reference,Paid in,Paid out,Balance\r\n" + String.join("\r\n", lines) + "\r\n";
        return imports.take(new CurrentUser.System("test"), "bank-statement", Map.of("rows", rows, "total", total), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
    }

    private List<String> asAt() {
        return database.sql("select route || ' ' || (as_at at time zone 'Europe/London') from route_freshness").mapValue(String.class).all().collectList().block();
    }
}
