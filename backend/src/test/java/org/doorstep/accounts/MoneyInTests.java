package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportMaps;
import org.doorstep.platform.spi.ImportReading;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bank's statement and the payment cards' file as they are: whole or not at all, once, and nothing dropped or guessed. */
@IntegrationTest
class MoneyInTests {

    private static final CurrentUser INCOME = PostingTests.staff(Role.OFFICER, "income");
    private static final String HEADING = "Date,Type,Description,Reference,Paid in,Paid out,Balance";
    private static int count = 900_000;

    @Autowired
    Imports imports;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    List<ImportMaps> senders;
    @Autowired
    Tx tx;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private String digits;
    private List<String> lines;

    @BeforeEach
    void aBankAndSomebodyWhoPays() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        account = ledgers.rent(new Register(database).tenant().agreement());
        digits = String.valueOf(++count);
        ledgers.run("update account set reference = 'AT%s' where id = '%s'".formatted(digits, account.id()));
        lines = new ArrayList<>(List.of(
                "08/01/2027,BAL,Brought forward " + digits + ",,,,1000.00",
                "11/01/2027,FPI,J SMITH " + digits + ",AT" + digits + ",104.20,,1104.20",
                "11/01/2027,FPI,J SMITH " + digits + ",AT" + digits + ",104.20,,1208.40",
                "12/01/2027,STO,M JONES " + digits + ",\"SMITH RENT, FLAT " + digits + "\",\"1,250.00\",,2458.40",
                "12/01/2027,CHQ,Cheques " + digits + ",,50.00,,2508.40",
                "12/01/2027,FPI,EVE " + digits + ",\"=HYPERLINK(\"\"http://x\"\",\"\"" + digits + "\"\")\",£1.00,,2509.40",
                "12/01/2027,FPO,SENT BACK " + digits + "," + number(digits) + ",,104.20,2405.20"));
    }

    /** The list that others' tests read is short, and what came once is not known to the next. */
    @AfterEach
    void nothingOfItWaits() {
        ledgers.run("""
                update suspense set cleared_by = 'test', cleared_at = at, reference = right(id::text, 17) where cleared_at is null
                and batch in (select id from ledger_batch where name like 'bank-statement/%' or name like 'payment-cards/%')""");
        ledgers.run("truncate elsewhere_line, elsewhere_file");
    }

    @Test
    void areTakenInFromABankAsTheyAre() {
        assertThat(bank(statement(lines), "6", "1405.20")).isEqualTo(new ImportChanges(6, 0, 0));

        assertThat(database.sql("select type || ' ' || route || ' ' || amount || ' ' || effective from ledger_entry where account = $1 order by seq")
                .bind(0, account.id()).mapValue(String.class).all().collectList().block())
                .containsExactlyInAnyOrder("payment bank-transfer -10420 2027-01-11", "payment bank-transfer -10420 2027-01-11", "refund bank-transfer 10420 2027-01-12");
        assertThat(waiting()).containsExactlyInAnyOrder("SMITH RENT, FLAT " + digits + " standing-order -125000", "- cheque -5000", "=HYPERLINK(\"http://x\",\"" + digits + "\") bank-transfer -100");
        assertThat(ledgers.broken(account)).isZero();
    }

    /** A debit that came back is taken back by the bank's report; the day's collections in one sum are on their accounts one by one. */
    @Test
    void leaveToDirectDebitWhatItIsToldOfItself() {
        lines.add("12/01/2027,DDR,UNPAID " + digits + ",AT" + digits + ",,104.20,2301.00");
        lines.add("12/01/2027,BGC,NENE VALLEY " + digits + ",CONTRA,3000.00,,5301.00");
        assertThat(codes("bank-statement", statement(lines), "6", "1405.20")).as("the bank counts them").containsExactly("batch-rows", "batch-total");
        assertThat(bank(statement(lines), "8", "4301.00")).isEqualTo(new ImportChanges(6, 0, 0));
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isEqualTo(3);
        assertThat(waiting()).hasSize(3).noneMatch(line -> line.contains("CONTRA"));
        assertThat(bank(statement(lines), "8", "4301.00")).isEqualTo(new ImportChanges(0, 0, 6));
        assertThat(database.sql("select written || ' ' || type || ' ' || amount || ' ' || posted from elsewhere_line").mapValue(String.class).all().collectList().block())
                .as("kept, once").containsExactlyInAnyOrder("AT" + digits + " refund 10420 2027-01-12", "CONTRA payment -300000 2027-01-12");
        assertThat(ledgers.count("elsewhere_file where first = '2027-01-11' and last = '2027-01-12' and rows = 8")).isOne();
    }

    @Test
    void areKnownWhenTheyAreSentAgainShuffledOrNot() {
        bank(statement(lines), "6", "1405.20");
        assertThat(bank(statement(lines), "6", "1405.20")).isEqualTo(new ImportChanges(0, 0, 6));
        Collections.shuffle(lines, new Random(3));
        assertThat(bank(statement(lines), "6", "1,405.20")).isEqualTo(new ImportChanges(0, 0, 6));
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isEqualTo(3);
    }

    @Test
    void twoPaymentsAlikeInEverythingAreTwo() {
        var twice = "11/01/2027,FPI,TWINS " + digits + ",AT" + digits + ",5.00,,7.00";
        assertThat(bank(statement(List.of(twice, twice)), "2", "10.00")).isEqualTo(new ImportChanges(2, 0, 0));
        assertThat(bank(statement(List.of(twice, twice)), "2", "10.00")).isEqualTo(new ImportChanges(0, 0, 2));
    }

    @Test
    void areRefusedWhenTheyLostTheirEndOrWereAltered() {
        assertThat(codes("bank-statement", statement(lines.subList(0, 6)), "6", "1405.20")).containsExactly("batch-rows", "batch-total");
        assertThat(codes("bank-statement", statement(lines).replace("1,250.00", "1,250.01"), "6", "1405.20")).containsExactly("batch-total");
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isZero();

        bank(statement(lines), "6", "1405.20");
        assertThat(codes("bank-statement", statement(lines).replace("1,250.00", "1,250.01"), "6", "1405.21")).containsOnly("receipt-in-other-file");
        var overlapping = List.of(lines.get(1), "12/01/2027,FPI,NEW " + digits + ",AT" + digits + ",7.00,,9.00");
        assertThat(codes("bank-statement", statement(overlapping), "2", "111.20")).containsExactly("receipt-in-other-file", "receipt-in-other-file");
    }

    /** The bank's other layout: another order, no running balance, and a column more. */
    @Test
    void areKnownInAnyLayoutThatTheMapReads() {
        bank(statement(lines), "6", "1405.20");
        assertThat(bank(otherLayout(lines), "6", "1405.20")).isEqualTo(new ImportChanges(0, 0, 6));
    }

    @Test
    void areRefusedWhenTheirDaysCameBeforeInWhateverForm() {
        bank(statement(lines), "6", "1405.20");
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        var more = new ArrayList<>(lines);
        more.add("14/01/2027,FPI,NEW,AT" + digits + ",7.00,,9.00");
        assertThat(codes("bank-statement", otherLayout(more), "7", "1412.20")).as("each line of a day that came before").hasSize(6).containsOnly("receipt-in-other-file");
        assertThat(codes("bank-statement", statement(List.of("11/01/2027,FPI,J SMITH,AT" + digits + ",104.21,,1.00")), "1", "104.21"))
                .as("one line with another penny").containsExactly("receipt-in-other-file");
        assertThat(codes("bank-statement", statement(List.of("10/01/2027,FPI,A,AT" + digits + ",1.00,,1.00", "14/01/2027,FPI,A,AT" + digits + ",1.00,,1.00")), "2", "2.00"))
                .as("days around those that came before").containsExactly("receipt-in-other-file");
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isEqualTo(3);

        assertThat(bank(statement(List.of("14/01/2027,FPI,NEW,AT" + digits + ",7.00,,9.00")), "1", "7.00")).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(bank(statement(List.of("13/01/2027,FPI,BETWEEN,AT" + digits + ",8.00,,9.00")), "1", "8.00")).as("a day that was left out").isEqualTo(new ImportChanges(1, 0, 0));
    }

    /** Both were right when they were looked at; the second in its turn is not. */
    @Test
    void keepNothingOfAFileWhoseDaysAnotherHadBetweenItsCheckAndItsTurn() {
        bank(statement(lines), "6", "1405.20");
        var known = database.sql("select reference from ledger_entry where account = $1 order by seq limit 1").bind(0, account.id()).mapValue(String.class).one().block();
        var cells = new LinkedHashMap<>(Map.of("account", "AT" + digits, "type", "payment", "route", "bank-transfer", "amount", "-104.20", "effective", "2027-01-11",
                "posted", "2027-01-11", "source", "bank", "reference", known, "batch", "bank-statement/other-" + digits, "batch-rows", "1"));
        cells.put("elsewhere", "");
        cells.putAll(Map.of("batch-total", "-104.20", "as-at", "2027-01-11"));
        var kind = senders.stream().flatMap(each -> each.maps().stream()).filter(map -> map.name().equals("bank-statement")).findFirst().orElseThrow().kind();
        var told = new ImportReading.Told(1, Money.ofPence(10_420), LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 11), "");
        var keeping = tx.run(kind.write(List.of(new ImportRow(2, cells))).then(Mono.defer(() -> kind.finish(told))));
        assertThatThrownBy(keeping::block).isInstanceOf(ImportKind.Overtaken.class);
        assertThat(ledgers.count("ledger_batch where name = 'bank-statement/other-%s'".formatted(digits))).isZero();
    }

    @Test
    void haveADayInOneFileWhateverElseWritesThere() {
        ledgers.run("insert into receipt_days (source, first, last, batch) values ('bank', '2027-01-04', '2027-01-06', 'a')");
        assertThatThrownBy(() -> ledgers.run("insert into receipt_days (source, first, last, batch) values ('bank', '2027-01-06', '2027-01-07', 'b')"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date;Type;Reference;Paid in~1;2;3;4           | 1 | 1.00 | semicolons
            Day,Type,Reference,In~1,2,3,4                 | 1 | 1.00 | receipt-headings
            HEAD~11/01/2027,FPI,A, B,REF,1.00,,2.00       | 1 | 1.00 | cells
            HEAD~2027-01-11,FPI,A,REF,1.00,,2.00          | 1 | 1.00 | receipt-day
            HEAD~31/02/2027,FPI,A,REF,1.00,,2.00          | 1 | 1.00 | receipt-day
            HEAD~14/01/2027,FPI,A,REF,1.00,,2.00          | 1 | 1.00 | to-come
            HEAD~13/01/2027,FPI,A,REF,1.00,,2.00          | 1 | 1.00 | receipt-day-not-over
            HEAD~11/01/2027,FPI,A,REF,1.5,,2.00           | 1 | 1.50 | receipt-pounds
            HEAD~11/01/2027,FPI,A,REF,1.00,1.00,2.00      | 1 | 1.00 | receipt-pounds
            HEAD~11/01/2027,FPI,A,REF,,,2.00              | 1 | 1.00 | receipt-pounds
            HEAD~11/01/2027,FPI,A,REF,0.00,,2.00          | 1 | 0.00 | entry-sign
            HEAD~11/01/2027,FPI,A,REF,1.00,,2.00          | 2 | 1.00 | batch-rows
            HEAD~11/01/2027,FPI,A,REF,1.00,,2.00          | 1 | 2.00 | batch-total
            HEAD~11/01/2027,FPI,A,REF,1.00,,2.00          |   | 1.00 | receipt-rows-said
            HEAD~11/01/2027,FPI,A,REF,1.00,,2.00          | 1 | much | receipt-total-said
            HEAD                                          | 0 | 0.00 | no-rows""")
    void areRefusedWithASentence(String file, String rows, String total, String code) {
        assertThat(codes("bank-statement", file.replace("HEAD", HEADING).replace("~", "\r\n"), rows == null ? "" : rows, total)).contains(code);
    }

    @Test
    void comeFromPaymentCardsByTheNumberOnTheCard() {
        var wrong = number(digits).substring(0, 18) + (number(digits).charAt(18) == '0' ? '1' : '0');
        var file = cards("C1-" + digits, List.of(number(digits) + ",2000", wrong + ",1500", "6.338E+18,700"), 4200);
        assertThat(codes("payment-cards", file.replace("\r\nT,", "\r\nX,"), "", "")).as("cut before its last record").containsExactly("receipt-control");
        assertThat(codes("payment-cards", file.replaceFirst("\r\nD[^\r]+", ""), "", "")).contains("batch-rows", "batch-total");
        assertThat(codes("payment-cards", file + "\r\n" + file, "", "")).contains("receipt-two-files");

        assertThat(((Taken) take("payment-cards", file, "", "")).changes()).isEqualTo(new ImportChanges(3, 0, 0));
        assertThat(ledgers.count("ledger_entry where account = '%s' and route = 'cash-card' and amount = -2000 and effective = '2027-01-09'".formatted(account.id()))).isOne();
        assertThat(waiting()).contains(wrong + " cash-card -1500", "6.338E+18 cash-card -700");

        assertThat(((Taken) take("payment-cards", file, "", "")).changes()).isEqualTo(new ImportChanges(0, 0, 3));
        var altered = cards("C1-" + digits, List.of(number(digits) + ",2001", wrong + ",1500", "6.338E+18,700"), 4201);
        assertThat(codes("payment-cards", altered, "", "")).contains("entry-altered", "batch-altered");
    }

    @Test
    void tellOfEveryWayThatTheirSenderBringsMoneyBy() {
        ledgers.nobodyHasTold();
        bank(statement(List.of(lines.get(1))), "1", "104.20");
        assertThat(asAt()).containsExactlyInAnyOrder("bank-transfer 2027-01-11 23:59:59", "standing-order 2027-01-11 23:59:59", "cheque 2027-01-11 23:59:59");
    }

    /** A file of later days came first: what is missing between may be the money that a statement waits for. */
    @Test
    void tellUpToTheFirstWorkingDayThatNoFileHad() {
        ledgers.nobodyHasTold();
        clock.set(TestClock.START.plus(Duration.ofDays(14)));
        bank(statement(List.of("11/01/2027,FPI,A,AT" + digits + ",1.00,,1.00")), "1", "1.00");
        bank(statement(List.of("15/01/2027,FPI,A,AT" + digits + ",4.00,,1.00")), "1", "4.00");
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-11 23:59:59")).hasSize(3);
        bank(statement(List.of("12/01/2027,FPI,A,AT" + digits + ",2.00,,1.00", "14/01/2027,FPI,A,AT" + digits + ",3.00,,1.00")), "2", "5.00");
        assertThat(asAt()).as("all of them are here").allMatch(told -> told.endsWith("2027-01-15 23:59:59"));
        bank(statement(List.of("18/01/2027,FPI,A,AT" + digits + ",5.00,,1.00")), "1", "5.00");
        assertThat(asAt()).as("over a weekend").allMatch(told -> told.endsWith("2027-01-18 23:59:59"));
    }

    @Test
    void tellOverDaysOfWhichSomebodySaysThatNothingCame() {
        ledgers.nobodyHasTold();
        clock.set(TestClock.START.plus(Duration.ofDays(14)));
        bank(statement(List.of("11/01/2027,FPI,A,AT" + digits + ",1.00,,1.00")), "1", "1.00");
        var later = statement(List.of("15/01/2027,FPI,A,AT" + digits + ",4.00,,1.00"));
        bank(later, "1", "4.00");
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-11 23:59:59"));
        assertThat(from(later, "16/01/2027").listed()).extracting(RowProblem::code).containsExactly("receipt-from");
        assertThat(from(later, "2027-01-16").listed()).extracting(RowProblem::code).containsExactly("receipt-from");
        assertThat(((Taken) said(later, "2027-01-04")).changes()).as("said of a file that is here").isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-15 23:59:59"));
        assertThat(ledgers.count("receipt_days where first = '2027-01-12' and last = '2027-01-15'")).as("no further than another file reaches").isOne();
        assertThat(codes("bank-statement", statement(List.of("13/01/2027,FPI,A,AT" + digits + ",9.00,,1.00")), "1", "9.00")).containsExactly("receipt-in-other-file");
    }

    /** The day may still come, so nobody says anything of it; weeks later somebody knows that nothing came on it. */
    @Test
    void tellOverAnOldDayOnceSomebodySaysThatNothingCame() {
        ledgers.nobodyHasTold();
        clock.set(TestClock.START.plus(Duration.ofDays(14)));
        bank(statement(List.of("11/01/2027,FPI,A,AT" + digits + ",1.00,,1.00")), "1", "1.00");
        bank(statement(List.of("13/01/2027,FPI,A,AT" + digits + ",2.00,,1.00", "14/01/2027,FPI,A,AT" + digits + ",2.00,,1.00")), "2", "4.00");
        bank(statement(List.of("15/01/2027,FPI,A,AT" + digits + ",3.00,,1.00")), "1", "3.00");
        var next = new ImportReading.Told(1, Money.ofPence(400), LocalDate.of(2027, 1, 20), LocalDate.of(2027, 1, 20), "");
        var map = senders.stream().flatMap(each -> each.maps().stream()).filter(each -> each.name().equals("bank-statement")).findFirst().orElseThrow();
        assertThat(map.reach(next).block()).isEqualTo(new ImportMap.Reach(LocalDate.of(2027, 1, 11), List.of(
                new ImportMap.Gap(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 12)), new ImportMap.Gap(LocalDate.of(2027, 1, 16), LocalDate.of(2027, 1, 19)))));
        assertThat(said(statement(List.of("20/01/2027,FPI,A,AT" + digits + ",4.00,,1.00")), "2027-01-12")).isInstanceOf(Taken.class);
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-20 23:59:59")).hasSize(3);
        var then = new ImportReading.Told(1, Money.ofPence(400), LocalDate.of(2027, 1, 21), LocalDate.of(2027, 1, 21), "");
        assertThat(map.reach(then).block()).isEqualTo(new ImportMap.Reach(LocalDate.of(2027, 1, 21), List.of()));
    }

    private Refused from(String file, String day) {
        return (Refused) said(file, day);
    }

    private ImportOutcome said(String file, String day) {
        return imports.take(INCOME, "bank-statement", Map.of("rows", "1", "total", "4.00", "from", day), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
    }

    @Test
    void tellOfADayOnWhichNothingCame() {
        ledgers.nobodyHasTold();
        var empty = "H,E-%s,20270112\r\nT,0,0\r\n".formatted(digits);
        assertThat(((Taken) take("payment-cards", empty, "", "")).changes()).isEqualTo(ImportChanges.NONE);
        assertThat(asAt()).containsExactly("cash-card 2027-01-12 23:59:59");
        assertThat(codes("payment-cards", empty.replace("T,0", "T,3"), "", "")).as("lost its rows").containsExactly("batch-rows");
    }

    private List<String> asAt() {
        return database.sql("select route || ' ' || (as_at at time zone 'Europe/London') from route_freshness").mapValue(String.class).all().collectList().block();
    }

    @Test
    void waitWhenTheyCameBeforeTheAccountWasOpened() {
        ledgers.run("update account set opened = '2027-01-12' where id = '%s'".formatted(account.id()));
        assertThat(bank(statement(List.of(lines.get(1))), "1", "104.20")).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(waiting()).contains("AT" + digits + " bank-transfer -10420");
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isZero();
    }

    @Test
    void areSentByOfficersForMoneyAndMachinesAlone() {
        for (var other : List.of(PostingTests.staff(Role.AGENT, "income"), PostingTests.staff(Role.OFFICER, "repairs"), new CurrentUser.Resident("r", "P1"))) {
            assertThat(send(other, "bank-statement", statement(lines), "6", "1405.20")).isEqualTo(new ImportOutcome.NotAllowed());
        }
        assertThat(send(INCOME, "entries", "x", "", "")).as("the housing system's own files").isEqualTo(new ImportOutcome.NotAllowed());
    }

    /** As the bank's website makes it: a byte order mark, whose account it is, and rows that end in CRLF. */
    private static String statement(List<String> lines) {
        return "\uFEFFNene Valley Homes,60-83-71,12345678\r\nStatement of transactions\r\n" + HEADING + "\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    /** Of lines without commas in their cells but for those between quotes. */
    private static String otherLayout(List<String> lines) {
        return "\uFEFFReference,Type,Date,Paid in,Paid out,Branch\r\n" + lines.stream().map(line -> {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            return String.join(",", cells[3], cells[1], cells[0], cells[4], cells[5], "60-83-71");
        }).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    private String cards(String batch, List<String> payments, long total) {
        var file = new StringBuilder("H,%s,20270112\r\n".formatted(batch));
        for (int i = 0; i < payments.size(); i++) {
            file.append("D,%s,20270109,20270111,PP%s-%d\r\n".formatted(payments.get(i), digits, i));
        }
        return file + "T,%d,%d\r\n".formatted(payments.size(), total);
    }

    /** Every second digit from the right counts double, as on bank cards. */
    private static String number(String account) {
        var body = "633800000000" + account;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return body + (10 - sum % 10) % 10;
    }

    /** Of this test, the newest first among others'. */
    private List<String> waiting() {
        return database.sql("""
                        select account_reference || ' ' || route || ' ' || amount from suspense s join ledger_batch b on b.id = s.batch
                        where cleared_at is null and b.id = (select max(id) from ledger_batch)""")
                .mapValue(String.class).all().collectList().block();
    }

    private ImportChanges bank(String file, String rows, String total) {
        var outcome = take("bank-statement", file, rows, total);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Taken.class);
        return ((Taken) outcome).changes();
    }

    private List<String> codes(String sender, String file, String rows, String total) {
        var outcome = take(sender, file, rows, total);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Refused.class);
        return ((Refused) outcome).listed().stream().map(RowProblem::code).toList();
    }

    private ImportOutcome take(String sender, String file, String rows, String total) {
        return send(INCOME, sender, file, rows, total);
    }

    private ImportOutcome send(CurrentUser user, String sender, String file, String rows, String total) {
        return imports.take(user, sender, Map.of("rows", rows, "total", total), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
    }
}
