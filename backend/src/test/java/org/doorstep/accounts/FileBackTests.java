package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.MoneyFiles.Outcome;
import org.doorstep.accounts.service.ProofStore;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file of money that was the wrong one is taken back whole by two officers, and the right one is taken in as if it had not been there. */
@IntegrationTest
class FileBackTests {

    private static final CurrentUser INES = officer("login-ines", "Ines Roe", "income");
    private static final CurrentUser OMAR = officer("login-omar", "Omar Sy", "leasehold");
    private static int count = 950_000;

    @Autowired
    MoneyFiles files;
    @Autowired
    TakeBacks takeBacks;
    @Autowired
    Suspense suspense;
    @Autowired
    Imports imports;
    @Autowired
    ProofStore proofs;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Tx tx;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private Ledgers.Account twin;
    private String digits;
    private long before;
    private List<String> part;
    private List<String> whole;

    private static CurrentUser officer(String login, String name, String team) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of(team), Optional.empty());
    }

    /** The bank's filter stood on "money in": what went out again is missing. */
    @BeforeEach
    void aPartOfAFileIsTakenIn() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        ledgers.run("delete from receipt_until");
        ledgers.run("delete from source_told where source = 'bank'");
        ledgers.nobodyHasTold();
        account = ledgers.rent(new Register(database).tenant().agreement());
        twin = ledgers.rent(new Register(database).tenant().agreement());
        digits = String.valueOf(++count);
        before = database.sql("select coalesce(max(id), 0) from ledger_batch").mapValue(Integer.class).one().block();
        part = List.of("11/01/2027,FPI,A %s,%s,104.20,".formatted(digits, account.reference()), "11/01/2027,FPI,A %s,%s,104.20,".formatted(digits, account.reference()),
                "12/01/2027,FPI,B %s,WHO %s,50.00,".formatted(digits, digits));
        whole = new ArrayList<>(part);
        whole.add("12/01/2027,FPO,SENT BACK %s,%s,,104.20".formatted(digits, account.reference()));
        assertThat(taken(part, "258.40")).isEqualTo(new ImportChanges(3, 0, 0));
    }

    @AfterEach
    void nothingOfItWaits() {
        ledgers.run("update receipt_back set state = 'dropped' where state = 'wanted'");
        ledgers.nobodyHasTold();
        ledgers.run("""
                update suspense set cleared_by = 'test', cleared_at = at, reference = right(id::text, 17) where cleared_at is null
                and batch in (select id from ledger_batch where name like 'bank-statement/%' or name like 'payment-cards/%')""");
    }

    @Test
    void comesOffAccountsAndWaitsNoMoreAndTheRightOneIsTakenIn() {
        assertThat(refused(whole, "154.20")).extracting(RowProblem::code).as("its days are the wrong one's").containsOnly("receipt-in-other-file");
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-12 23:59:59")).hasSize(3);
        assertThat(files.takeBack(INES, file(), " Money in alone ").block()).isEqualTo(new Outcome.Second());
        assertThat(balance(account)).as("nothing before another agrees").isEqualTo(-20_840);

        assertThat(agree(OMAR)).isEqualTo(new Outcome.Done(3));
        assertThat(balance(account)).isZero();
        assertThat(ledgers.count("ledger_entry where account = '%s' and type = 'reversal' and why = 'Money in alone' and effective = '2027-01-13'".formatted(account.id()))).isEqualTo(2);
        assertThat(ledgers.count("suspense where account_reference = 'WHO %s' and cleared_at is not null and account is null and back is not null".formatted(digits))).as("the trace is kept").isOne();
        assertThat(asAt()).as("its money is here no more").allMatch(told -> told.endsWith("2027-01-10 23:59:59")).hasSize(3);
        proves();

        assertThat(taken(whole, "154.20")).isEqualTo(new ImportChanges(4, 0, 0));
        assertThat(balance(account)).isEqualTo(-10_420);
        assertThat(ledgers.count("suspense where account_reference = 'WHO %s' and cleared_at is null".formatted(digits))).isOne();
        assertThat(asAt()).allMatch(told -> told.endsWith("2027-01-12 23:59:59"));
        assertThat(taken(whole, "154.20")).as("and is known when it is sent again").isEqualTo(new ImportChanges(0, 0, 4));
        assertThat(ledgers.count("audit_entry where what in ('ledger.file-back-wanted', 'ledger.file-back') and subject_id = (select id from receipt_back where batch = %d)".formatted(first()))).isEqualTo(2);
        proves();
    }

    /** It was the right one after all: the same file, and then once more. */
    @Test
    void isTakenInAgainUnderItsNextNameEachTime() {
        for (int times = 1; times <= 2; times++) {
            back();
            assertThat(balance(account)).isZero();
            assertThat(taken(part, "258.40")).isEqualTo(new ImportChanges(3, 0, 0));
            assertThat(balance(account)).isEqualTo(-20_840);
            proves();
        }
        assertThat(ledgers.count("ledger_entry where account = '%s' and reference like '%%+3'".formatted(account.id()))).isEqualTo(2);
    }

    @Test
    void undoesWhatOfficersDidWithItsLinesSince() {
        var one = line("WHO " + digits);
        suspense.divide(INES, one, "20.00").block();
        suspense.assign(INES, part("~1"), twin.reference()).block();
        takeBacks.takeBack(INES, account.reference(), 1, "Not theirs").block();
        suspense.assign(INES, line(account.reference()), twin.reference()).block();
        assertThat(balance(twin)).isEqualTo(-12_420);
        takeBacks.takeBack(INES, account.reference(), 2, "Nor this").block();
        suspense.sentBack(INES, line(account.reference()), "To the bank").block();

        var lines = files.find(INES, file()).block().lines();
        assertThat(lines).isEqualTo(new MoneyFiles.FileLines(2, Money.ofPence(12_420), 2, 1, 1, 1));
        assertThat(back()).isEqualTo(new Outcome.Done(3));
        assertThat(balance(twin)).isZero();
        assertThat(balance(account)).isZero();
        assertThat(ledgers.count("suspense where batch = %d and cleared_at is null".formatted(first()))).isZero();
        proves();
        assertThat(taken(whole, "154.20")).isEqualTo(new ImportChanges(4, 0, 0));
        assertThat(balance(account)).isEqualTo(-10_420);
        proves();
    }

    @Test
    void isTakenBackAlsoWhileOneOfItsLinesWaitsForASecondOfficer() {
        ledgers.run("""
                insert into ledger_take_back (id, account, seq, why, state, asked_by, asked_name, asked_at)
                values (gen_random_uuid(), '%s', 1, 'Large', 'wanted', 'x', 'X', now())""".formatted(account.id()));
        assertThat(back()).isEqualTo(new Outcome.Done(3));
        assertThat(ledgers.count("ledger_take_back where account = '%s' and state = 'wanted'".formatted(account.id()))).isZero();
        proves();
    }

    @Test
    void isTakenBackOfAPaymentCardsSenderToo() {
        var cards = "H,C-%s,20270112\r\nD,WHO,1500,20270109,20270111,PP%s-1\r\nT,1,1500\r\n".formatted(digits, digits);
        send("payment-cards", cards, "", "").block();
        assertThat(asAt()).contains("cash-card 2027-01-12 23:59:59");
        assertThat(back()).isEqualTo(new Outcome.Done(1));
        assertThat(asAt()).contains("cash-card 2027-01-10 23:59:59");
        assertThat(((Taken) send("payment-cards", cards.replace("1500", "1600"), "", "").block()).changes()).as("another sum under its name").isEqualTo(new ImportChanges(1, 0, 0));
        proves();
    }

    /** Others' tests had files of the same day. */
    @Test
    void isFreeForItsLinesToComeLate() {
        ledgers.run("update ledger_batch set as_at = '2026-01-12' where by_map and as_at = '2027-01-12' and id <= " + before);
        back();
        clock.set(TestClock.START.plus(Duration.ofDays(4)));
        var right = new ArrayList<>(whole);
        right.add("14/01/2027,FPI,NEW %s,%s,7.00,".formatted(digits, twin.reference()));
        right.add("11/01/2027,FPI,LATE %s,%s,8.00,".formatted(digits, twin.reference()));
        ledgers.run("""
                insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance)
                values ('%s', 1, 'rent', 100, '2027-01-04', '2027-01-04', 'test', 'first-%s', 0, 100)""".formatted(twin.id(), digits));
        assertThat(taken(right, "169.20")).isEqualTo(new ImportChanges(6, 0, 0));
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -800 and (posted at time zone 'Europe/London')::date = '2027-01-11'".formatted(twin.id())))
                .as("on its day: the file that had told of it is gone").isOne();
    }

    @Test
    void wantsAReasonAndTwoOfficersWhoMaySendIt() {
        assertThat(files.takeBack(INES, file(), "  ").block()).isInstanceOfSatisfying(Outcome.Wrong.class, wrong -> assertThat(wrong.problem().code()).isEqualTo("accounts.why.missing"));
        for (var other : List.of(PostingTests.staff(Role.AGENT, "income"), PostingTests.staff(Role.OFFICER, "repairs"), new CurrentUser.Resident("r", "P1"),
                new CurrentUser.System("job"))) {
            assertThat(files.find(other, file()).blockOptional()).isEmpty();
            assertThat(files.takeBack(other, file(), "x").block()).isEqualTo(new Outcome.NotHere());
            assertThat(files.list(other, Optional.empty()).block().files()).isEmpty();
        }
        files.takeBack(INES, file(), "Wrong").block();
        assertThat(files.takeBack(OMAR, file(), "Me too").block()).isEqualTo(new Outcome.Changed());
        assertThat(agree(INES)).as("their own").isEqualTo(new Outcome.Changed());
        assertThat(files.list(OMAR, Optional.empty()).block().asked()).extracting(MoneyFiles.FileCard::file).contains(file());
        assertThat(files.second(INES, file(), wish(), false).block()).isEqualTo(new Outcome.Dropped());
        assertThat(balance(account)).isEqualTo(-20_840);
        assertThat(back()).isInstanceOf(Outcome.Done.class);
        assertThat(files.takeBack(INES, file(), "Again").block()).isEqualTo(new Outcome.Changed());
        assertThat(files.find(INES, file()).block().why()).contains("The wrong one");
    }

    @Test
    void leavesTheHousingSystemsFilesToItsBooks() {
        var header = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n";
        send("entries", header + "%s,rent,,50.00,2027-01-11,2027-01-11,housing-%s,R-1,H-%s,1,50.00,2027-01-12\n".formatted(account.reference(), digits, digits), "", "").block();
        assertThat(files.takeBack(INES, newest(), "x").block()).isEqualTo(new Outcome.NotHere());
        assertThat(ledgers.count("receipt_back where batch = %d".formatted(newest()))).isZero();
    }

    @RepeatedTest(3)
    void happensOnceWhenOfficersDoItAtOnce() {
        var asked = Flux.range(0, 6).flatMap(n -> files.takeBack(n % 2 == 0 ? INES : OMAR, file(), "At once").subscribeOn(Schedulers.parallel()), 6).collectList().block();
        assertThat(asked).filteredOn(Outcome.Second.class::isInstance).hasSize(1);
        var wish = wish();
        var seconds = Flux.range(0, 10).flatMap(n -> files.second(officer("login-" + n, "N", "income"), file(), wish, n != 9).subscribeOn(Schedulers.parallel()), 10)
                .collectList().block();
        assertThat(seconds).filteredOn(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Dropped).hasSize(1);
        assertThat(balance(account)).isIn(0L, -20_840L);
        assertThat(ledgers.count("ledger_entry where account = '%s' and type = 'reversal'".formatted(account.id()))).isIn(0L, 2L);
        proves();
    }

    /** Whichever comes first, each payment is on its account once in the end. */
    @RepeatedTest(5)
    void leavesTheRightFileWholeThatIsSentWhileItIsTakenBack() {
        files.takeBack(INES, file(), "Money in alone").block();
        var wish = wish();
        var old = file();
        var at = Mono.zip(files.second(OMAR, old, wish, true).subscribeOn(Schedulers.parallel()), send("bank-statement", statement(whole), "4", "154.20").subscribeOn(Schedulers.parallel()),
                send("bank-statement", statement(part), "3", "258.40").subscribeOn(Schedulers.parallel())).block();
        if (at.getT1() instanceof Outcome.Busy) {
            assertThat(files.second(OMAR, old, wish, true).block()).isEqualTo(new Outcome.Done(3));
        }
        if (ledgers.count("receipt_days where source = 'bank'") > 0) {
            assertThat(balance(account)).as("one of them whole").isIn(-20_840L, -10_420L);
        } else {
            assertThat(balance(account)).isZero();
            assertThat(taken(whole, "154.20")).isEqualTo(new ImportChanges(4, 0, 0));
            assertThat(balance(account)).isEqualTo(-10_420);
        }
        assertThat(ledgers.broken(account)).isZero();
        proves();
    }

    /** An officer who looks at one of its lines does so undisturbed. */
    @Test
    void waitsWhileSomebodyIsAtOneOfItsLines() {
        files.takeBack(INES, file(), "Wrong").block();
        var line = line("WHO " + digits);
        var held = tx.run(database.sql("select id from suspense where id = $1 for update").bind(0, line).fetch().one()
                .then(Mono.fromCallable(() -> agree(OMAR)).subscribeOn(Schedulers.boundedElastic())));
        assertThat(held.block()).isEqualTo(new Outcome.Busy());
        assertThat(balance(account)).isEqualTo(-20_840);
        assertThat(agree(OMAR)).as("the wish is still there").isEqualTo(new Outcome.Done(3));
    }

    private Outcome back() {
        assertThat(files.takeBack(INES, file(), "The wrong one").block()).isEqualTo(new Outcome.Second());
        return agree(OMAR);
    }

    private Outcome agree(CurrentUser officer) {
        return files.second(officer, file(), wish(), true).block();
    }

    private UUID wish() {
        return files.find(INES, file()).block().wanted().orElseThrow().id();
    }

    private int file() {
        return files.list(INES, Optional.empty()).block().files().getFirst().file();
    }

    private int first() {
        return database.sql("select min(id) from ledger_batch where id > $1").bind(0, before).mapValue(Integer.class).one().block();
    }

    private int newest() {
        return database.sql("select max(id) from ledger_batch").mapValue(Integer.class).one().block();
    }

    private UUID line(String written) {
        return database.sql("select id from suspense where account_reference = $1 and cleared_at is null").bind(0, written).mapValue(UUID.class).one().block();
    }

    private UUID part(String end) {
        return database.sql("select id from suspense where batch = $1 and right(reference, 2) = $2").bind(0, first()).bind(1, end).mapValue(UUID.class).one().block();
    }

    private long balance(Ledgers.Account of) {
        return database.sql("select coalesce((select balance from ledger_entry where account = $1 order by seq desc limit 1), 0)").bind(0, of.id()).mapValue(Long.class).one().block();
    }

    private List<String> asAt() {
        return database.sql("select route || ' ' || (as_at at time zone 'Europe/London') from route_freshness").mapValue(String.class).all().collectList().block();
    }

    /** Every sum, every reversal an officer's deed, and suspense and the accounts of one mind. */
    private void proves() {
        proofs.prove(LocalDate.of(2027, 1, 12), clock.instant()).block();
        proofs.strays(LocalDate.of(2027, 1, 12)).block();
        var faults = database.sql("select what || ' ' || coalesce(source, '') || ' ' || coalesce(reference, '') from ledger_fault where account in ($1, $2) or batch > $3 or what = 'suspense'")
                .bind(0, account.id()).bind(1, twin.id()).bind(2, before).mapValue(String.class).all().collectList().block();
        ledgers.run("delete from ledger_fault");
        ledgers.run("delete from ledger_proof");
        ledgers.run("delete from ledger_head");
        assertThat(faults).isEmpty();
    }

    private ImportChanges taken(List<String> lines, String total) {
        return ((Taken) send("bank-statement", statement(lines), String.valueOf(lines.size()), total).block()).changes();
    }

    private List<RowProblem> refused(List<String> lines, String total) {
        return ((Refused) send("bank-statement", statement(lines), String.valueOf(lines.size()), total).block()).listed();
    }

    private static String statement(List<String> lines) {
        return "Date,Type,Description,Reference,Paid in,Paid out\n" + String.join("\n", lines) + "\n";
    }

    private Mono<ImportOutcome> send(String kind, String file, String rows, String total) {
        return imports.take(new CurrentUser.System("test"), kind, Map.of("rows", rows, "total", total), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8))));
    }
}
