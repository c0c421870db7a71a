package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.service.ProofStore;
import org.doorstep.imports.ImportOutcome.Refused;
import org.doorstep.imports.ImportOutcome.Taken;
import org.doorstep.imports.ImportOutcome;
import org.doorstep.imports.Imports;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** What came in for an account that is not there waits for a person, and is dropped by nobody. */
@IntegrationTest
class SuspenseTests {

    private static final CurrentUser INCOME = PostingTests.staff(Role.OFFICER, "income");
    private static int count = 0;

    @Autowired
    Imports imports;
    @Autowired
    Accounts accounts;
    @Autowired
    Suspense suspense;
    @Autowired
    TakeBacks takeBacks;
    @Autowired
    ProofStore proofs;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Ledgers ledgers;
    private Ledgers.Account account;
    private String reference;

    @BeforeEach
    void moneyComesForNobody() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        account = ledgers.rent(new Register(database).tenant().agreement());
        reference = "SUSP-" + ++count;
        assertThat(take(file("-50.00"))).isInstanceOfSatisfying(Taken.class,
                taken -> assertThat(taken.changes()).isEqualTo(new ImportChanges(1, 0, 0)));
    }

    @Test
    void waitsAndIsListedForTheOfficersForMoneyAlone() {
        assertThat(line().account()).isEqualTo("UNKNOWN-9");
        assertThat(suspense.waiting(PostingTests.staff(Role.AGENT, "income")).block()).isEmpty();
        assertThat(suspense.waiting(new CurrentUser.Resident("r", "P1")).block()).isEmpty();
        assertThat(suspense.assign(PostingTests.staff(Role.AGENT, "income"), line().id(), account.reference()).block()).isEqualTo(new Suspense.Outcome.NotHere());
    }

    @Test
    void isPostedOnceToTheAccountItBelongsTo() {
        var line = line().id();
        assertThat(suspense.assign(INCOME, line, " " + account.reference() + " ").block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(suspense.assign(INCOME, line, account.reference()).block()).isEqualTo(new Suspense.Outcome.ClearedBefore());

        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -5000".formatted(account.id()))).isEqualTo(1);
        assertThat(suspense.waiting(INCOME).block()).extracting(SuspenseLine::id).doesNotContain(line);
        assertThat(ledgers.count("audit_entry where what = 'suspense.cleared' and subject_id = '%s'".formatted(line))).isEqualTo(1);
    }

    @Test
    void isPostedOnceWhenTwoOfficersClearItAtOnce() {
        var line = line().id();
        var outcomes = Flux.range(0, 10).flatMap(_ -> suspense.assign(INCOME, line, account.reference()), 10).collectList().block();
        assertThat(outcomes).filteredOn(new Suspense.Outcome.Done()::equals).hasSize(1);
        assertThat(ledgers.count("ledger_entry where account = '%s'".formatted(account.id()))).isEqualTo(1);
    }

    @Test
    void isKnownWhenItsFileIsSentAgainBeforeAndAfterItIsCleared() {
        assertThat(((Taken) take(file("-50.00"))).changes()).isEqualTo(new ImportChanges(0, 0, 1));
        suspense.assign(INCOME, line().id(), account.reference()).block();
        assertThat(((Taken) take(file("-50.00"))).changes()).isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(((Refused) take(file("-51.00"))).listed()).extracting(RowProblem::code).contains("entry-altered");
    }

    @Test
    void keepsWhatWasFoundOutAndGoesOnWaiting() {
        assertThat(suspense.note(INCOME, line().id(), "Rang the bank").block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(line().note()).isEqualTo("Rang the bank");
        assertThat(suspense.note(INCOME, line().id(), " ").block()).isInstanceOf(Suspense.Outcome.Wrong.class);
        assertThat(suspense.note(INCOME, line().id(), "x".repeat(501)).block()).isInstanceOf(Suspense.Outcome.Wrong.class);
        assertThat(suspense.note(INCOME, UUID.randomUUID(), "x").block()).isEqualTo(new Suspense.Outcome.NotHere());
    }

    @Test
    void leavesTheListWhenItWentBackToWhoeverSentIt() {
        var line = line().id();
        assertThat(suspense.sentBack(INCOME, line, "").block()).isInstanceOf(Suspense.Outcome.Wrong.class);
        assertThat(suspense.sentBack(PostingTests.staff(Role.AGENT, "income"), line, "x").block()).isEqualTo(new Suspense.Outcome.NotHere());
        assertThat(suspense.sentBack(INCOME, line, "The bank's mistake").block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(suspense.waiting(INCOME).block()).extracting(SuspenseLine::id).doesNotContain(line);
        assertThat(suspense.assign(INCOME, line, account.reference()).block()).isEqualTo(new Suspense.Outcome.ClearedBefore());
        assertThat(((Taken) take(file("-50.00"))).changes()).as("sent again").isEqualTo(new ImportChanges(0, 0, 1));
        assertThat(ledgers.count("suspense where id = '%s' and account is null and note = 'The bank''s mistake'".formatted(line))).isOne();
    }

    @Test
    void isDividedAmongAccountsAndAddsUp() {
        var twin = ledgers.rent(new Register(database).tenant().agreement());
        var line = line().id();
        assertThat(((Suspense.Outcome.Wrong) suspense.divide(INCOME, line, "60.00").block()).problem().code()).isEqualTo("accounts.suspense.parts.more");
        assertThat(suspense.divide(PostingTests.staff(Role.AGENT, "income"), line, "30.00").block()).isEqualTo(new Suspense.Outcome.NotHere());
        assertThat(suspense.divide(INCOME, line, "30.00").block()).isEqualTo(new Suspense.Outcome.Done());
        assertThat(suspense.divide(INCOME, line, "30.00").block()).isEqualTo(new Suspense.Outcome.ClearedBefore());
        assertThat(suspense.assign(INCOME, line, account.reference()).block()).isEqualTo(new Suspense.Outcome.ClearedBefore());

        suspense.assign(INCOME, part("~1"), account.reference()).block();
        suspense.assign(INCOME, part("~2"), twin.reference()).block();
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -3000".formatted(account.id()))).isOne();
        assertThat(ledgers.count("ledger_entry where account = '%s' and amount = -2000".formatted(twin.id()))).isOne();
        assertThat(((Taken) take(file("-50.00"))).changes()).as("its file sent again").isEqualTo(new ImportChanges(0, 0, 1));
        takeBacks.takeBack(INCOME, twin.reference(), 1, "Not theirs").block();
        assertThat(suspense.assign(INCOME, part("~2"), account.reference()).block()).as("a part that was taken back").isEqualTo(new Suspense.Outcome.Done());
        proofs.prove(LocalDate.of(2027, 1, 12), clock.instant()).block();
        var faults = ledgers.count("ledger_fault f join ledger_batch b on b.id = f.batch where b.name = 'B-%s'".formatted(reference));
        ledgers.run("delete from ledger_fault");
        ledgers.run("delete from ledger_proof");
        ledgers.run("delete from ledger_head");
        assertThat(faults).isZero();
    }

    @Test
    void isDividedOnceWhenTwoOfficersDoItAtOnce() {
        var line = line().id();
        var outcomes = Flux.range(0, 10).flatMap(_ -> suspense.divide(INCOME, line, "30.00"), 10).collectList().block();
        assertThat(outcomes).filteredOn(new Suspense.Outcome.Done()::equals).hasSize(1);
        assertThat(ledgers.count("suspense where part_of = '%s'".formatted(line))).isEqualTo(2);
    }

    /** However many wait with a note, the newest is reached, by turning pages or by looking for it. */
    @Test
    void isReachedHoweverManyWait() {
        ledgers.run("""
                insert into suspense (id, account_reference, type, route, amount, effective, posted, source, reference, batch, at, note)
                select uuidv7(), 'MANY', type, route, amount, effective, posted, source, reference || '-' || n, batch, at, 'Rang the bank'
                from suspense, generate_series(1, 60) n where reference = '%s'""".formatted(reference));
        var last = reference + "-60";
        assertThat(suspense.waiting(INCOME).block()).hasSize(Suspense.LISTED).extracting(SuspenseLine::reference).doesNotContain(last);
        var seen = new ArrayList<String>();
        var from = Optional.<UUID>empty();
        do {
            var page = suspense.waiting(INCOME, from, "").block();
            page.lines().forEach(line -> seen.add(line.reference()));
            from = page.next();
        } while (from.isPresent());
        assertThat(seen).contains(last).doesNotHaveDuplicates();
        assertThat(suspense.waiting(INCOME, Optional.empty(), " " + last.toLowerCase(java.util.Locale.ROOT)).block().lines()).extracting(SuspenseLine::reference).containsExactly(last);
        assertThat(suspense.waiting(INCOME, Optional.empty(), "£50").block().lines()).extracting(SuspenseLine::amount).containsOnly(Money.ofPence(-5_000));
        assertThat(suspense.waiting(INCOME, Optional.empty(), "100%_").block().lines()).isEmpty();
        ledgers.run("delete from suspense where account_reference = 'MANY'");
    }

    private UUID part(String number) {
        return database.sql("select id from suspense where reference = $1 and cleared_at is null").bind(0, reference + number).mapValue(UUID.class).one().block();
    }

    @Test
    void saysThatSomethingElseIsThereUnderTheSameName() {
        accounts.post(new CurrentUser.System("test"), account.id(), NewEntry.payment(Route.BANK_TRANSFER, Money.ofPence(1), LocalDate.of(2027, 1, 11), "bank", reference)).block();
        assertThat(((Suspense.Outcome.Wrong) suspense.assign(INCOME, line().id(), account.reference()).block()).problem().code()).isEqualTo("accounts.suspense.differs");
        ledgers.takeBack("e.account = '%s'".formatted(account.id()));
    }

    @Test
    void asksForAnAccountThatIsThere() {
        assertThat(suspense.assign(INCOME, line().id(), "NOWHERE").block()).isInstanceOf(Suspense.Outcome.Wrong.class);
        assertThat(suspense.assign(INCOME, line().id(), "").block()).isInstanceOf(Suspense.Outcome.Wrong.class);
        assertThat(line().note()).isEmpty();
    }

    private SuspenseLine line() {
        return suspense.waiting(INCOME).block().stream().filter(line -> line.reference().equals(reference)).findFirst().orElseThrow();
    }

    private String file(String amount) {
        return "account,type,route,amount,effective,posted,source,reference,batch,batch-rows,batch-total,as-at\n"
                + "UNKNOWN-9,payment,bank-transfer,%s,2027-01-11,2027-01-11,bank,%s,B-%s,1,%s,2027-01-12\n".formatted(amount, reference, reference, amount);
    }

    private ImportOutcome take(String file) {
        return imports.take(new CurrentUser.System("test"), "entries", StandardCharsets.UTF_8,
                Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(file.getBytes(StandardCharsets.UTF_8)))).block();
    }
}
