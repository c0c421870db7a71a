package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Role;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Posting to the real PostgreSQL: nothing twice, nothing lost, and the balance always the ledger's own. */
@IntegrationTest
class PostingTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final CurrentUser INCOME = staff(Role.OFFICER, "income");

    @Autowired
    Accounts accounts;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;
    @Autowired
    Tx tx;

    private Ledgers ledgers;
    private Register.Household household;
    private Ledgers.Account account;

    @AfterEach
    void nothingWasTakenBackByNobody() {
        ledgers.told();
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        household = new Register(database).tenant();
        account = ledgers.rent(household.agreement());
    }

    @Test
    void keepsTheBalanceAfterEachEntry() {
        assertThat(post(rent(10_420))).isEqualTo(new PostOutcome.Posted(1, Money.ofPence(10_420)));
        assertThat(post(paid(10_000))).isEqualTo(new PostOutcome.Posted(2, Money.ofPence(420)));
        assertThat(post(paid(1_000))).isEqualTo(new PostOutcome.Posted(3, Money.ofPence(-580)));
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void postsOnceWhateverIsSentAgain() {
        var entry = rent(10_420);
        post(entry);

        assertThat(post(entry)).isEqualTo(new PostOutcome.Again(1));
        assertThat(post(NewEntry.charge(EntryType.RENT, Money.ofPence(10_421), MONDAY, entry.source(), entry.reference())))
                .isEqualTo(new PostOutcome.Differs());
        var other = ledgers.rent(household.agreement());
        assertThat(accounts.post(JOB, other.id(), entry).block()).isEqualTo(new PostOutcome.Differs());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void losesNoneOfThreeHundredPostedAtOnceAndPostsNoneTwice() {
        var entries = Flux.range(0, 150).map(i -> rent(100 + i)).collectList().block();
        var outcomes = Flux.fromIterable(entries).concatWith(Flux.fromIterable(entries))
                .flatMap(entry -> accounts.post(JOB, account.id(), entry), 300).collectList().block(Duration.ofMinutes(2));

        assertThat(outcomes).filteredOn(PostOutcome.Posted.class::isInstance).hasSize(150);
        assertThat(outcomes).filteredOn(PostOutcome.Again.class::isInstance).hasSize(150);
        assertThat(entries()).isEqualTo(150);
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void postsTheSameNameOnTwoAccountsAtOnceToOneOfThem() {
        var other = ledgers.rent(household.agreement());
        var entry = rent(100);
        var outcomes = Flux.range(0, 40).flatMap(i -> accounts.post(JOB, i % 2 == 0 ? account.id() : other.id(), entry), 40)
                .collectList().block(Duration.ofMinutes(1));

        assertThat(outcomes).filteredOn(PostOutcome.Posted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new PostOutcome.Differs()::equals).hasSize(20);
        assertThat(ledgers.count("ledger_entry where reference = '%s'".formatted(entry.reference()))).isEqualTo(1);
    }

    @Test
    void isUndoneWithWhatItWasPostedFor() {
        var work = accounts.post(JOB, account.id(), rent(100)).then(Mono.error(new IllegalStateException("killed")));
        assertThatThrownBy(() -> tx.run(work).block()).hasMessageContaining("killed");
        assertThat(entries()).isZero();
    }

    @Test
    void refusesWhatIsNoAmountOfItsType() {
        var nothing = Money.ZERO;
        var less = Money.ofPence(-5);
        assertThat(post(NewEntry.charge(EntryType.RENT, nothing, MONDAY, "rent", name()))).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(post(NewEntry.payment(Route.CARD, nothing, MONDAY, "posting-test", name()))).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(post(NewEntry.payment(Route.CARD, less, MONDAY, "posting-test", name()))).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(post(NewEntry.refund(Route.CARD, less, MONDAY, "posting-test", name()))).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(post(NewEntry.charge(EntryType.PAYMENT, less, MONDAY, "posting-test", name()))).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(entries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_001L, -1_000_000_001L, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesMoreThanAnAccountTakes(long pence) {
        assertThat(post(rent(pence))).isEqualTo(new PostOutcome.TooMuch());
    }

    @Test
    void refusesABalanceThatNoAccountHas() {
        ledgers.run("""
                insert into ledger_entry (account, seq, type, amount, effective, posted, source, reference, previous_balance, balance)
                select '%s', n, 'rent', 1000000000, '2026-01-05', '2026-01-05', 'test', gen_random_uuid()::text, (n - 1) * 1000000000, n * 1000000000
                from generate_series(1::bigint, 1000) n""".formatted(account.id()));
        assertThat(post(rent(1))).isEqualTo(new PostOutcome.TooMuch());
    }

    @Test
    void takesAnEntryBackOnce() {
        post(rent(10_420));
        var first = accounts.reverse(INCOME, account.id(), 1, "Charged twice", "R-" + account.reference()).block();

        assertThat(first).isEqualTo(new PostOutcome.Posted(2, Money.ZERO));
        assertThat(accounts.reverse(INCOME, account.id(), 1, "Charged twice", "R-" + account.reference()).block()).isEqualTo(new PostOutcome.Again(2));
        assertThat(accounts.reverse(INCOME, account.id(), 1, "Once more", name()).block()).isEqualTo(new PostOutcome.ReversedBefore(2));
        assertThat(accounts.reverse(INCOME, account.id(), 2, "Take it back", name()).block()).isInstanceOf(PostOutcome.Wrong.class);
        assertThat(accounts.reverse(INCOME, account.id(), 9, "Not there", name()).block()).isEqualTo(new PostOutcome.NotHere());
        assertThat(accounts.reverse(INCOME, account.id(), 1, "  ", name()).block()).isInstanceOf(PostOutcome.Wrong.class);
        var line = accounts.find(INCOME, account.reference(), Optional.empty()).block().entries().getFirst();
        assertThat(line.reverses()).contains(1L);
        assertThat(line.why()).contains("Charged twice");
        assertThat(ledgers.count("audit_entry where what = 'ledger.reversed' and subject_id = '%s'".formatted(account.id()))).isEqualTo(1);
    }

    @Test
    void takesAnEntryBackOnceWhenTwoOfficersDoItAtOnce() {
        post(rent(10_420));
        var outcomes = Flux.range(0, 20).flatMap(i -> accounts.reverse(INCOME, account.id(), 1, "Wrong home", account.reference() + "-" + i), 20)
                .collectList().block(Duration.ofMinutes(1));

        assertThat(outcomes).filteredOn(PostOutcome.Posted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(PostOutcome.ReversedBefore.class::isInstance).hasSize(19);
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void neverPostsBeforeTheEntryBefore() {
        post(rent(100));
        clock.set(TestClock.START.minusSeconds(3_600));
        post(rent(100));

        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void isForJobsAndTheOfficersForMoneyAlone() {
        var resident = new CurrentUser.Resident("login", household.person());
        for (var user : new CurrentUser[] {resident, new CurrentUser.Anonymous(), new CurrentUser.Champion("c", "C", household.person()),
            staff(Role.AGENT, "income"), staff(Role.MANAGER, "income"), staff(Role.OFFICER, "repairs"), new CurrentUser.Integration("hms")}) {
            assertThat(accounts.post(user, account.id(), rent(1)).block()).as(user.toString()).isEqualTo(new PostOutcome.NotHere());
            assertThat(accounts.reverse(user, account.id(), 1, "Why", name()).block()).isEqualTo(new PostOutcome.NotHere());
        }
        assertThat(accounts.post(staff(Role.OFFICER, "leasehold"), account.id(), rent(1)).block()).isInstanceOf(PostOutcome.Posted.class);
        assertThat(accounts.post(INCOME, UUID.randomUUID(), rent(1)).block()).isEqualTo(new PostOutcome.NotHere());
    }

    static CurrentUser staff(Role role, String team) {
        return new CurrentUser.Staff("login-" + team, "Sam", Set.of(role), Set.of(team), Optional.empty());
    }

    private PostOutcome post(NewEntry entry) {
        return accounts.post(JOB, account.id(), entry).block();
    }

    private static NewEntry rent(long pence) {
        return NewEntry.charge(EntryType.RENT, Money.ofPence(pence), MONDAY, "rent", name());
    }

    private static NewEntry paid(long pence) {
        return NewEntry.payment(Route.CARD, Money.ofPence(pence), MONDAY, "posting-test", name());
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private long entries() {
        return ledgers.count("ledger_entry where account = '%s'".formatted(account.id()));
    }
}
