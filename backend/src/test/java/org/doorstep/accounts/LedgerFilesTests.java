package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

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
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts and entries from files: whole or not at all, once, in any order, and nothing dropped. */
@IntegrationTest
class LedgerFilesTests {

    private static final CurrentUser JOB = new CurrentUser.System("test");
    private static final String HEADER = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n";
    private static int count = 0;

    @Autowired
    Imports imports;
    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    @Autowired
    List<ImportKind> kinds;
    @Autowired
    Tx tx;

    private Ledgers ledgers;
    private Register register;
    private Ledgers.Account account;
    private String batch;

    @BeforeEach
    void somebodyHasAnAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        account = ledgers.rent(register.tenant().agreement());
        batch = "batch-" + ++count;
    }

    @Test
    void takesAccountsInAndChangesWhatDiffers() {
        var household = register.tenant();
        var agreement = database.sql("select reference from agreement where id = $1").bind(0, household.agreement()).mapValue(String.class).one().block();
        var file = "reference,kind,agreement,opened,closed,holders\nN-%s,rent,%s,2020-01-06,,\n".formatted(agreement, agreement);
        assertThat(changes("accounts", file)).isEqualTo(new ImportChanges(1, 0, 0));
        assertThat(changes("accounts", file)).isEqualTo(new ImportChanges(0, 0, 1));
        ledgers.run("update agreement set ended = '2026-12-31' where id = '" + household.agreement() + "'");
        var former = file.replace("rent,", "former,").replace(",,\n", ",," + household.person() + "\n");
        assertThat(changes("accounts", former)).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(changes("accounts", former)).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(changes("accounts", file)).isEqualTo(new ImportChanges(0, 1, 0));
        assertThat(problems("accounts", "reference,kind,agreement,opened,closed,holders\nX,rent,NOBODYS,2020-01-06,2019-01-01,P0\n"))
                .extracting(RowProblem::code).containsExactlyInAnyOrder("before-start", "not-there", "not-there");
    }

    @Test
    void postsAFileInTheOrderOfItsDaysWhateverTheOrderOfItsRows() {
        var rows = year(account);
        var twin = ledgers.rent(register.tenant().agreement());
        var shuffled = new ArrayList<>(year(twin));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(changes("entries", file(rows))).isEqualTo(new ImportChanges(104, 0, 0));
        batch = batch + "-shuffled";
        changes("entries", file(shuffled));

        assertThat(walk(twin)).isEqualTo(walk(account)).hasSize(104);
        assertThat(ledgers.broken(account)).isZero();
        assertThat(ledgers.broken(twin)).isZero();
    }

    @Test
    void knowsAFileThatIsSentAgainShuffledOrNot() {
        var rows = new ArrayList<>(year(account));
        changes("entries", file(rows));
        assertThat(changes("entries", file(rows))).isEqualTo(new ImportChanges(0, 0, 104));
        Collections.shuffle(rows, new Random(2));
        assertThat(changes("entries", file(rows))).isEqualTo(new ImportChanges(0, 0, 104));
        assertThat(walk(account)).hasSize(104);
    }

    @Test
    void addsTheNewToWhatWasPostedMeanwhile() {
        changes("entries", file(year(account).subList(0, 52)));
        accounts.post(JOB, account.id(), NewEntry.payment(Route.CARD, Money.ofPence(500), clock.instant().atZone(clock.getZone()).toLocalDate(),
                "files-test", "C-" + account.reference())).block();
        batch = batch + "-second";

        assertThat(changes("entries", file(year(account)))).isEqualTo(new ImportChanges(52, 0, 52));
        assertThat(ledgers.broken(account)).isZero();
        assertThat(walk(account)).hasSize(105);
    }

    @Test
    void refusesAFileThatLostItsEndOrItsMiddle() {
        var whole = file(year(account)).split("(?<=\n)");
        var cut = String.join("", List.of(whole).subList(0, 60));
        assertThat(problems("entries", cut)).extracting(RowProblem::code).containsExactly("batch-rows", "batch-total");
        assertThat(problems("entries", file(year(account)).substring(0, 3_000))).isNotEmpty();
        assertThat(walk(account)).isEmpty();
    }

    @Test
    void refusesAFileThatWasAltered() {
        var file = file(year(account));
        assertThat(problems("entries", file.replaceFirst(",rent,,104.20,", ",rent,,104.21,"))).extracting(RowProblem::code).containsExactly("batch-total");
        assertThat(problems("entries", file.replaceFirst(",104,", ",105,"))).extracting(RowProblem::code).contains("several-batches");
        changes("entries", file);
        var other = file.replaceFirst(",rent,,104.20,", ",rent,,104.21,").replace(",12.00,2027", ",12.01,2027").replaceAll(",([0-9-]+)\\.([0-9]{2}),2027-01-12\n", ",0.01,2027-01-12\n");
        assertThat(problems("entries", other)).extracting(RowProblem::code).contains("entry-altered", "batch-altered");
        assertThat(walk(account)).hasSize(104);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment,card,5.00,2027-01-04,2027-01-04     | entry-sign
            refund,card,-5.00,2027-01-04,2027-01-04     | entry-sign
            rent,,0.00,2027-01-04,2027-01-04            | entry-sign
            payment,,-5.00,2027-01-04,2027-01-04        | entry-route
            rent,card,5.00,2027-01-04,2027-01-04        | entry-route
            rent,,5.00,2027-01-04,2027-01-13            | to-come
            rent,,12345678901,2027-01-04,2027-01-04     | money
            rent,,£5,2027-01-04,2027-01-04              |
            rent,,5.5,2027-01-04,2027-01-04             | money
            reversal,,5.00,2027-01-04,2027-01-04        | one-of
            rent,,5.00,2028-01-13,2027-01-04            | too-far
            rent,,5.00,2020-01-05,2027-01-04            | before-account
            rent,,5.00,2020-01-05,2020-01-05            | before-account""")
    void saysWhatIsWrongWithARow(String row, String code) {
        var file = HEADER + "%s,%s,test,R-%s,%s,1,5.00,2027-01-12\n".formatted(account.reference(), row, batch, batch);
        if (code == null) {
            assertThat(changes("entries", file).added()).isEqualTo(1);
        } else {
            assertThat(problems("entries", file)).extracting(RowProblem::code).contains(code);
        }
    }

    @Test
    void refusesAKnownBatchThatBringsSomethingNewWhateverItAddsUpTo() {
        var row = account.reference() + ",payment,cash-card,-50.00,2027-01-04,2027-01-04,test,%s-R%d";
        changes("entries", file(List.of(row.formatted(batch, 1))));
        assertThat(problems("entries", file(List.of(row.formatted(batch, 2))))).extracting(RowProblem::code).containsExactly("batch-new-entry");
        assertThat(walk(account)).hasSize(1);
        assertThat(ledgers.count("ledger_batch where name = '" + batch + "' and kept_rows <= rows")).isOne();
    }

    @Test
    void keepsNothingOfAFileThatAnotherHasOvertakenBetweenItsCheckAndItsTurn() {
        var twin = ledgers.rent(register.tenant().agreement());
        var row = "%s,payment,cash-card,-50.00,2027-01-04,2027-01-04,test,%s-R%d";
        changes("entries", file(List.of(row.formatted(account.reference(), batch, 1))));
        var entries = kinds.stream().filter(kind -> kind.name().equals("entries")).findFirst().orElseThrow();
        for (var late : List.of(row.formatted(account.reference(), batch, 2) + "," + batch, row.formatted(twin.reference(), batch, 1) + "," + batch + "-b")) {
            var cells = new LinkedHashMap<String, String>();
            var values = (late + ",1,-50.00,2027-01-12").split(",");
            for (var column : HEADER.strip().split(",")) {
                cells.put(column, values[cells.size()]);
            }
            var keeping = tx.run(entries.write(List.of(new ImportRow(2, cells))).then(Mono.defer(entries::finish)));
            assertThatThrownBy(keeping::block).isInstanceOf(ImportKind.Overtaken.class);
        }
        assertThat(walk(account)).hasSize(1);
        assertThat(walk(twin)).isEmpty();
    }

    @Test
    void knowsAFileThatLostAllButItsHeader() {
        assertThat(problems("entries", HEADER)).extracting(RowProblem::code).containsExactly("no-rows");
    }

    @Test
    void leavesDrawnStatementsAsTheyWere() {
        changes("entries", file(List.of(account.reference() + ",rent,,104.20,2026-10-18,2026-10-18,test,O-" + batch)).replace(",2027-01-12\n", ",2026-11-05\n"));
        batch = batch + "-later";
        changes("entries", file(List.of(account.reference() + ",payment,cash-card,-50.00,2026-10-20,2026-10-20,test,L-" + batch)).replace(",2027-01-12\n", ",2026-11-10\n"));
        assertThat(database.sql("select effective || ' ' || (posted at time zone 'Europe/London')::date from ledger_entry where account = $1 and seq = 2")
                .bind(0, account.id()).mapValue(String.class).one().block()).isEqualTo("2026-10-20 2026-11-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "card-refund", "direct-debit", "leasehold", "major-works", "reversal"})
    void keepsTheNamesThatDoorstepPostsUnder(String source) {
        assertThat(problems("entries", file(List.of(account.reference() + ",rent,,5.00,2027-01-04,2027-01-04," + source + ",X-" + batch))))
                .extracting(RowProblem::code).containsExactly("entry-source");
    }

    @Test
    void letsNobodyBackInByACellOfAFile() {
        var household = register.tenant();
        var agreement = database.sql("select reference from agreement where id = $1").bind(0, household.agreement()).mapValue(String.class).one().block();
        assertThat(problems("accounts", "reference,kind,agreement,opened,closed,holders\nL-%s,rent,%s,2020-01-06,,%s\n".formatted(agreement, agreement, household.person())))
                .extracting(RowProblem::code).containsExactly("agreement-in-force");
        assertThat(problems("accounts", "reference,kind,agreement,opened,closed,holders\nL/1,rent,%s,2020-01-06,,\n".formatted(agreement)))
                .extracting(RowProblem::code).containsExactly("stroke");
    }

    @Test
    void saysUpToWhenTheMoneyOfARouteIsThere() {
        ledgers.nobodyHasTold();
        changes("entries", file(List.of(account.reference() + ",payment,standing-order,-12.00,2027-01-10,2027-01-10,test,Y-" + batch)).replace(",2027-01-12\n", ",2027-01-11\n"));
        assertThat(asAt()).contains(new FeedAsAt(Feed.STANDING_ORDER, 1, Optional.of(Instant.parse("2027-01-11T23:59:59Z"))));
        batch = batch + "-today";
        changes("entries", file(List.of(account.reference() + ",payment,standing-order,-12.00,2027-01-11,2027-01-11,test,S-" + batch)));
        assertThat(asAt()).as("of a day that is not over").contains(new FeedAsAt(Feed.STANDING_ORDER, 1, Optional.of(TestClock.START)));
    }

    /** A day without a cheque is a day that the file told of; charges alone tell nothing of money. */
    @Test
    void tellsOfEveryRouteThatItsSourceBrings() {
        var source = "all-" + batch;
        ledgers.nobodyHasTold();
        var rows = List.of(account.reference() + ",payment,cheque,-12.00,2027-01-08,2027-01-08,%s,C".formatted(source), account.reference() + ",payment,standing-order,-12.00,2027-01-08,2027-01-08,%s,S".formatted(source));
        changes("entries", file(rows).replace(",2027-01-12\n", ",2027-01-08\n"));
        batch = batch + "-next";
        changes("entries", file(List.of(account.reference() + ",payment,standing-order,-12.00,2027-01-11,2027-01-11,%s,T".formatted(source))).replace(",2027-01-12\n", ",2027-01-11\n"));
        var told = Optional.of(Instant.parse("2027-01-11T23:59:59Z"));
        assertThat(asAt()).contains(new FeedAsAt(Feed.CHEQUE, 5, told), new FeedAsAt(Feed.STANDING_ORDER, 1, told));
        batch = batch + "-mapped";
        ledgers.run("insert into mapped_route (route) values ('cheque')");
        changes("entries", file(List.of(account.reference() + ",payment,standing-order,-12.00,2027-01-11,2027-01-11,%s,M".formatted(source))));
        assertThat(asAt()).as("the bank tells of cheques").contains(new FeedAsAt(Feed.CHEQUE, 5, told), new FeedAsAt(Feed.STANDING_ORDER, 1, Optional.of(TestClock.START)));
        batch = batch + "-charges";
        changes("entries", file(List.of(account.reference() + ",rent,,12.00,2027-01-11,2027-01-11,%s,R".formatted(source))));
        assertThat(asAt()).filteredOn(feed -> feed.feed() == Feed.CHEQUE).extracting(FeedAsAt::asAt).containsExactly(told);
    }

    /** The last weeks of a quarter may be free of rent: who brings the rent has told of them all the same. */
    @Test
    void tellsOfChargesOnDaysOnWhichNothingWasCharged() {
        ledgers.nobodyHasTold();
        var source = "rents-" + batch;
        changes("entries", file(List.of(account.reference() + ",rent,,12.00,2027-01-04,2027-01-04,%s,R".formatted(source))).replace(",2027-01-12\n", ",2027-01-04\n"));
        assertThat(charges()).contains(Instant.parse("2027-01-04T23:59:59Z"));
        batch = batch + "-bank";
        changes("entries", file(List.of(account.reference() + ",payment,cheque,-12.00,2027-01-11,2027-01-11,bank-%s,P".formatted(source))).replace(",2027-01-12\n", ",2027-01-11\n"));
        assertThat(charges()).as("a sender who never charged anything").contains(Instant.parse("2027-01-04T23:59:59Z"));
        batch = batch + "-free";
        changes("entries", file(List.of(account.reference() + ",payment,cash-card,-12.00,2027-01-11,2027-01-11,%s,P".formatted(source))).replace(",2027-01-12\n", ",2027-01-11\n"));
        assertThat(charges()).contains(Instant.parse("2027-01-11T23:59:59Z"));
    }

    /** A garage's file does not bring the rent: a statement would be drawn without it. */
    @Test
    void tellsOfChargesOnceEachWhoChargesHasToldOfThem() {
        ledgers.nobodyHasTold();
        charged("rents", "rent", "2027-01-04");
        charged("garages", "garage", "2027-01-04");
        assertThat(charges()).contains(Instant.parse("2027-01-04T23:59:59Z"));
        charged("garages", "garage", "2027-01-09");
        assertThat(charges()).as("the rent is not here").contains(Instant.parse("2027-01-04T23:59:59Z"));
        charged("rents", "rent", "2027-01-08");
        assertThat(charges()).contains(Instant.parse("2027-01-08T23:59:59Z"));
        ledgers.run("update charge_sender set brought = timestamptz '2026-10-12T00:00:00Z' where source like 'rents-%'");
        charged("garages", "garage", "2027-01-11");
        assertThat(charges()).as("whoever brought none for three months").contains(Instant.parse("2027-01-11T23:59:59Z"));
    }

    /** @param asAt the day charged for, and up to which the file tells everything */
    private void charged(String sender, String type, String asAt) {
        var first = batch;
        batch = first + "-" + sender + "-" + asAt;
        changes("entries", file(List.of("%s,%s,,12.00,%s,%s,%s-%s,%s".formatted(account.reference(), type, asAt, asAt, sender, first, batch))).replace(",2027-01-12\n", "," + asAt + "\n"));
        batch = first;
    }

    private Optional<Instant> charges() {
        return asAt().stream().filter(feed -> feed.feed() == Feed.CHARGES).findFirst().flatMap(FeedAsAt::asAt);
    }

    private List<FeedAsAt> asAt() {
        return accounts.find(PostingTests.staff(Role.AGENT, ""), account.reference(), Optional.empty()).block().account().asAt();
    }

    @Test
    void takesTwentyThousandEntriesInWithinAMinute() {
        ledgers.run("""
                insert into account (id, reference, kind, agreement, opened)
                select gen_random_uuid(), 'MANY-' || n, 'rent', gen_random_uuid(), '2020-01-06' from generate_series(1, 500) n""");
        var rows = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            rows.add("MANY-%d,rent,,1.00,2026-01-05,2026-01-05,many,M-%d".formatted(i % 500 + 1, i));
        }
        var begun = System.nanoTime();
        assertThat(changes("entries", file(rows)).added()).isEqualTo(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    /** A charge every Monday and a payment every Thursday. */
    private List<String> year(Ledgers.Account of) {
        var rows = new ArrayList<String>();
        var monday = LocalDate.of(2026, 1, 5);
        for (int week = 0; week < 52; week++) {
            var day = monday.plusWeeks(week);
            rows.add("%s,rent,,104.20,%s,%s,test,%s-R%d".formatted(of.reference(), day, day, of.reference(), week));
            rows.add("%s,payment,cash-card,-%d.00,%s,%s,test,%s-P%d".formatted(of.reference(), 100 + week % 7, day.plusDays(3), day.plusDays(3), of.reference(), week));
        }
        return rows;
    }

    private String file(List<String> rows) {
        var total = rows.stream().map(row -> Money.read(row.split(",")[3]).orElseThrow()).reduce(Money.ZERO, Money::plus);
        var file = new StringBuilder(HEADER);
        rows.forEach(row -> file.append(row).append(",%s,%d,%s,2027-01-12\n".formatted(batch, rows.size(), total.plain())));
        return file.toString();
    }

    private List<String> walk(Ledgers.Account of) {
        return database.sql("select seq || ' ' || type || ' ' || amount || ' ' || balance || ' ' || posted from ledger_entry where account = $1 order by seq")
                .bind(0, of.id()).mapValue(String.class).all().collectList().block();
    }

    private ImportChanges changes(String kind, String file) {
        var outcome = take(kind, file);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Taken.class);
        return ((Taken) outcome).changes();
    }

    private List<RowProblem> problems(String kind, String file) {
        return ((Refused) take(kind, file)).listed();
    }

    private ImportOutcome take(String kind, String file) {
        Flux<DataBuffer> upload = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)));
        return imports.take(JOB, kind, StandardCharsets.UTF_8, upload).block();
    }
}
