package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
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
    void saysThatSomethingElseIsThereUnderTheSameName() {
        accounts.post(new CurrentUser.System("test"), account.id(), NewEntry.payment(Route.BANK_TRANSFER, Money.ofPence(1), LocalDate.of(2027, 1, 11), "bank", reference)).block();
        assertThat(((Suspense.Outcome.Wrong) suspense.assign(INCOME, line().id(), account.reference()).block()).problem().code()).isEqualTo("accounts.suspense.differs");
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
