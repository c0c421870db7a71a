package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.TakeBacks.Outcome;
import org.doorstep.accounts.service.ProofStore;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** An officer puts right what is on an account and should not be: once, with a reason, and a large amount not alone. */
@IntegrationTest
class TakeBackTests {

    private static final CurrentUser JOB = new CurrentUser.System("test");
    private static final CurrentUser INES = officer("login-ines", "Ines Roe", "income");
    private static final CurrentUser OMAR = officer("login-omar", "Omar Sy", "income");
    private static final String HEADER = "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n";

    @Autowired
    TakeBacks takeBacks;
    @Autowired
    Accounts accounts;
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

    private Ledgers ledgers;
    private Register.Household household;
    private Ledgers.Account account;
    private Ledgers.Account twin;
    private String name;

    private static CurrentUser officer(String login, String name, String team) {
        return new CurrentUser.Staff(login, name, Set.of(Role.OFFICER), Set.of(team), Optional.empty());
    }

    @BeforeEach
    void twoAccounts() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        ledgers.run("delete from receipt_days");
        household = new Register(database).tenant();
        account = ledgers.rent(household.agreement());
        twin = ledgers.rent(new Register(database).tenant().agreement());
        name = UUID.randomUUID().toString().substring(0, 13);
    }

    @AfterEach
    void nothingWaits() {
        ledgers.run("update ledger_take_back set state = 'dropped' where state = 'wanted'");
    }

    @Test
    void takesAnEntryBackAndTheResidentReadsWhy() {
        charge(10_420);
        assertThat(takeBacks.takeBack(INES, account.reference(), 1, " Charged twice ").block()).isEqualTo(new Outcome.Done(Money.ZERO));

        var lines = ((StatementOutcome.Drawn) accounts.statement(new CurrentUser.Resident("r", household.person()), account.reference(),
                new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 12))).block()).statement().lines();
        assertThat(lines).extracting(EntryView::amount).containsExactly(Money.ofPence(10_420), Money.ofPence(-10_420));
        assertThat(lines.getLast().why()).contains("Charged twice");
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "Again").block()).isEqualTo(new Outcome.Changed());
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 2, "The reversal").block()).isEqualTo(new Outcome.Changed());
        assertThat(ledgers.count("audit_entry where what = 'ledger.reversed' and subject_id = '%s'".formatted(account.id()))).isOne();
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void wantsAReasonAndAnOfficerForTheAccount() {
        charge(10_420);
        assertThat(takeBacks.takeBack(INES, account.reference(), 1, "  ").block()).isInstanceOfSatisfying(Outcome.Wrong.class,
                wrong -> assertThat(wrong.problem().code()).isEqualTo("accounts.why.missing"));
        for (var other : List.of(officer("login-lena", "Lena", "leasehold"), PostingTests.staff(Role.AGENT, "income"), PostingTests.staff(Role.MANAGER, "income"),
                new CurrentUser.Resident("r", household.person()))) {
            assertThat(takeBacks.find(other, account.reference(), 1).blockOptional()).isEmpty();
            assertThat(takeBacks.takeBack(other, account.reference(), 1, "x").block()).isEqualTo(new Outcome.NotHere());
        }
        var service = ledgers.account("service-charge", household.agreement());
        accounts.post(JOB, service.id(), NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(500), LocalDate.of(2027, 1, 11), "test", name + "S")).block();
        assertThat(takeBacks.takeBack(INES, service.reference(), 1, "x").block()).isEqualTo(new Outcome.NotHere());
        assertThat(takeBacks.takeBack(officer("login-lena", "Lena", "leasehold"), service.reference(), 1, "x").block()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void leavesWhatCameByCardOrDirectDebitToWhereItCameFrom() {
        accounts.post(JOB, account.id(), NewEntry.payment(Route.CARD, Money.ofPence(500), LocalDate.of(2027, 1, 11), "card", name)).block();
        assertThat(takeBacks.find(INES, account.reference(), 1).block().ours()).isTrue();
        assertThat(takeBacks.takeBack(INES, account.reference(), 1, "x").block()).isEqualTo(new Outcome.Changed());
        ledgers.takeBack("e.account = '%s'".formatted(account.id()));
    }

    @Test
    void showsAnOfficerTheirsHoweverManyOfAnotherTeamWait() {
        var service = ledgers.account("service-charge", household.agreement());
        for (int i = 0; i < 51; i++) {
            accounts.post(JOB, service.id(), NewEntry.charge(EntryType.SERVICE_CHARGE, Money.ofPence(500), LocalDate.of(2027, 1, 11), "test", name + i)).block();
        }
        ledgers.run("""
                insert into ledger_take_back (id, account, seq, why, state, asked_by, asked_name, asked_at)
                select uuidv7(), account, seq, 'Older', 'wanted', 'x', 'X', '2026-12-01' from ledger_entry where account = '%s'""".formatted(service.id()));
        charge(50_001);
        takeBacks.takeBack(INES, account.reference(), 1, "Wrong home").block();
        assertThat(takeBacks.waiting(OMAR).block()).extracting(TakeBacks.WaitingTakeBack::account).contains(account.reference());
    }

    @Test
    void asksAnotherOfficerAboutALargeAmount() {
        charge(50_001);
        assertThat(takeBacks.takeBack(INES, account.reference(), 1, "Wrong home").block()).isEqualTo(new Outcome.Second());
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "Me too").block()).isEqualTo(new Outcome.Changed());
        assertThat(takeBacks.waiting(OMAR).block()).extracting(TakeBacks.WaitingTakeBack::account).contains(account.reference());
        assertThat(takeBacks.waiting(officer("login-lena", "Lena", "leasehold")).block()).extracting(TakeBacks.WaitingTakeBack::account).doesNotContain(account.reference());
        var wanted = takeBacks.find(INES, account.reference(), 1).block().wanted().orElseThrow();
        assertThat(wanted.own()).isTrue();

        assertThat(takeBacks.second(INES, account.reference(), 1, wanted.id(), true).block()).as("their own").isEqualTo(new Outcome.Changed());
        assertThat(entries()).isEqualTo(1);
        assertThat(takeBacks.second(OMAR, account.reference(), 1, wanted.id(), true).block()).isEqualTo(new Outcome.Done(Money.ZERO));
        assertThat(takeBacks.second(OMAR, account.reference(), 1, wanted.id(), true).block()).isEqualTo(new Outcome.Changed());
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void dropsWhatTheOtherDoesNotAgreeTo() {
        charge(50_001);
        takeBacks.takeBack(INES, account.reference(), 1, "Wrong home").block();
        var wanted = takeBacks.find(OMAR, account.reference(), 1).block().wanted().orElseThrow();
        assertThat(takeBacks.second(OMAR, account.reference(), 1, wanted.id(), false).block()).isEqualTo(new Outcome.Dropped());
        assertThat(takeBacks.second(OMAR, account.reference(), 1, wanted.id(), true).block()).isEqualTo(new Outcome.Changed());
        assertThat(entries()).isEqualTo(1);
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "Asked anew").block()).isEqualTo(new Outcome.Second());
    }

    @Test
    void happensOnceWhenOfficersDoItAtOnce() {
        charge(10_420);
        var outcomes = Flux.range(0, 10).flatMap(n -> takeBacks.takeBack(n % 2 == 0 ? INES : OMAR, account.reference(), 1, "At once")
                .subscribeOn(Schedulers.parallel()), 10).collectList().block();
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(entries()).isEqualTo(2);

        charge(60_000);
        takeBacks.takeBack(INES, account.reference(), 3, "Large").block();
        var wanted = takeBacks.find(OMAR, account.reference(), 3).block().wanted().orElseThrow().id();
        var seconds = Flux.range(0, 10).flatMap(n -> takeBacks.second(n % 2 == 0 ? OMAR : officer("login-" + n, "N", "income"), account.reference(), 3, wanted, n < 7)
                .subscribeOn(Schedulers.parallel()), 10).collectList().block();
        assertThat(seconds).filteredOn(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Dropped).hasSize(1);
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void opensALineOfSuspenseThatWasPlacedWrongly() {
        take("UNKNOWN-7");
        var line = line();
        suspense.assign(INES, line, account.reference()).block();
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "Not theirs").block()).isEqualTo(new Outcome.Done(Money.ZERO));

        assertThat(line()).isEqualTo(line);
        assertThat(suspense.assign(OMAR, line, twin.reference()).block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -5000 and effective = '2027-01-11' and (posted at time zone 'Europe/London')::date = '2027-01-12'".formatted(twin.id())))
                .as("for the day it was paid, on the day it came onto the account").isOne();
        assertThat(takeBacks.takeBack(OMAR, twin.reference(), 1, "Theirs after all").block()).isInstanceOf(Outcome.Done.class);
        assertThat(suspense.assign(OMAR, line, account.reference()).block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(ledgers.count("ledger_entry where account = '%s' and type = 'payment'".formatted(account.id()))).isEqualTo(2);
        assertThat(take("UNKNOWN-7")).as("the file sent again").isEqualTo(new ImportChanges(0, 0, 1));
        proves();
    }

    @Test
    void letsMoneyThatAFilePutOnTheWrongAccountWait() {
        takeFromBank(account.reference());
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "They gave another's number").block()).isEqualTo(new Outcome.Done(Money.ZERO));
        var line = database.sql("select id from suspense where account_reference = $1 and cleared_at is null").bind(0, account.reference()).mapValue(UUID.class).one().block();
        assertThat(suspense.assign(INES, line, twin.reference()).block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -5000".formatted(twin.id()))).isOne();
        assertThat(takeFromBank(account.reference())).as("the file sent again").isEqualTo(new ImportChanges(0, 0, 1));
        proves();
    }

    /** The housing system puts its own books right and sends that: taken back here too, it would be taken back twice. */
    @Test
    void leavesWhatTheHousingSystemPutOnAnAccountToItsBooks() {
        take(account.reference());
        var view = takeBacks.find(OMAR, account.reference(), 1).block();
        assertThat(view.fed()).isTrue();
        assertThat(view.ours()).isFalse();
        assertThat(takeBacks.takeBack(OMAR, account.reference(), 1, "Not theirs").block()).isEqualTo(new Outcome.Changed());

        send("entries", HEADER + "%s,adjustment,,50.00,2027-01-11,2027-01-11,bank,A-%s,C-%s,1,50.00,2027-01-12\n".formatted(account.reference(), name, name));
        assertThat(ledgers.count("(select sum(amount) from ledger_entry where account = '%s' having sum(amount) = 0) as even".formatted(account.id()))).isOne();
        assertThat(ledgers.count("suspense where source = 'bank' and reference = 'R-%s'".formatted(name))).isZero();
    }

    /** The proof counts what came in a file once, wherever it is now. */
    private void proves() {
        proofs.prove(LocalDate.of(2027, 1, 12), clock.instant()).block();
        var faults = ledgers.count("ledger_fault f join ledger_batch b on b.id = f.batch where b.name = 'B-%s' or b.id in (select batch from suspense where account_reference = '%s')".formatted(name, account.reference()));
        ledgers.run("delete from ledger_fault");
        ledgers.run("delete from ledger_proof");
        ledgers.run("delete from ledger_head");
        assertThat(faults).isZero();
    }

    private void charge(long pence) {
        accounts.post(JOB, account.id(), NewEntry.charge(EntryType.RENT, Money.ofPence(pence), LocalDate.of(2027, 1, 11), "test", name + "-" + pence)).block();
    }

    private long entries() {
        return ledgers.count("ledger_entry where account = '%s'".formatted(account.id()));
    }

    private UUID line() {
        return database.sql("select id from suspense where reference = $1 and cleared_at is null").bind(0, "R-" + name).mapValue(UUID.class).one().block();
    }

    private ImportChanges take(String to) {
        var file = HEADER + "%s,payment,bank-transfer,-50.00,2027-01-11,2027-01-11,bank,R-%s,B-%s,1,-50.00,2027-01-12\n".formatted(to, name, name);
        return send("entries", file);
    }

    private ImportChanges takeFromBank(String to) {
        return send("bank-statement", "Date,Type,Reference,Paid in,Paid out\n11/01/2027,FPI,%s,50.00,\n".formatted(to));
    }

    private ImportChanges send(String kind, String file) {
        return ((Taken) imports.take(JOB, kind, Map.of("rows", "1", "total", "50.00"), StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block()).changes();
    }
}
