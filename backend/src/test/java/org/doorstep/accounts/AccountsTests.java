package org.doorstep.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.accounts.service.Ledger;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Role;
import org.doorstep.repairs.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is shown of accounts, to whom, and that a statement adds up. */
@IntegrationTest
class AccountsTests {

    private static final CurrentUser JOB = new CurrentUser.System("rent");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 12);

    @Autowired
    Accounts accounts;
    @Autowired
    Ledger ledger;
    @Autowired
    DatabaseClient database;
    @Autowired
    TestClock.Standing clock;

    private Ledgers ledgers;
    private Register register;
    private Register.Household household;
    private Ledgers.Account account;

    @BeforeEach
    void somebodyHasAnAccount() {
        clock.set(TestClock.START);
        ledgers = new Ledgers(database);
        register = new Register(database);
        household = register.tenant();
        account = ledgers.rent(household.agreement());
    }

    @Test
    void listsTheCallersAccountsRentFirstWithTheirBalances() {
        var garage = ledgers.account("garage", household.agreement());
        charge(account, 10_420);
        charge(garage, 1_000);

        assertThat(accounts.list(me()).block()).extracting(AccountCard::reference, AccountCard::kind, AccountCard::balance).containsExactly(
                org.assertj.core.groups.Tuple.tuple(account.reference(), AccountKind.RENT, Money.ofPence(10_420)),
                org.assertj.core.groups.Tuple.tuple(garage.reference(), AccountKind.GARAGE, Money.ofPence(1_000)));
        assertThat(accounts.list(me()).block().getFirst().address().orElseThrow().line1()).endsWith("Test Street");
        assertThat(accounts.list(JOB).block()).isEmpty();
    }

    @Test
    void hidesOtherPeoples() {
        var stranger = new CurrentUser.Resident("s", register.tenant().person());
        assertThat(accounts.list(stranger).block()).isEmpty();
        assertThat(accounts.find(stranger, account.reference(), Optional.empty()).block()).isNull();
        assertThat(accounts.statement(stranger, account.reference(), new Period(TODAY, TODAY)).block()).isEqualTo(new StatementOutcome.NotHere());
        assertThat(accounts.find(me(), account.reference(), Optional.empty()).block()).isNotNull();
        assertThat(accounts.find(new CurrentUser.Champion("c", "C", household.person()), account.reference(), Optional.empty()).block()).isNotNull();
        for (var user : List.of(new CurrentUser.Anonymous(), new CurrentUser.Integration("hms"), PostingTests.staff(Role.OPERATIVE, "income"),
                PostingTests.staff(Role.SCHEDULER, "income"), PostingTests.staff(Role.OFFICER, "repairs"), PostingTests.staff(Role.CHAMPION, "income"))) {
            assertThat(accounts.find(user, account.reference(), Optional.empty()).block()).as(user.toString()).isNull();
        }
        for (var user : List.of(PostingTests.staff(Role.AGENT, ""), PostingTests.staff(Role.MANAGER, ""), PostingTests.staff(Role.OFFICER, "income"))) {
            assertThat(accounts.find(user, account.reference(), Optional.empty()).block().account().address()).as(user.toString()).isPresent();
        }
    }

    @Test
    void showsNothingMoreToWhoeverLeftTheAgreement() {
        var joint = register.jointWith(household);
        assertThat(accounts.list(resident(joint)).block()).hasSize(1);
        register.leaves(joint, household);

        assertThat(accounts.list(resident(joint)).block()).isEmpty();
        assertThat(accounts.find(resident(joint), account.reference(), Optional.empty()).block()).isNull();
    }

    @Test
    void showsWhatIsLeftOfAnAgreementThatIsOverToItsHoldersOnly() {
        var other = register.jointWith(household);
        charge(account, 5_000);
        ledgers.former(account, household.agreement(), household.person());

        var card = accounts.list(me()).block().getFirst();
        assertThat(card.balance()).isEqualTo(Money.ofPence(5_000));
        assertThat(card.address()).isEmpty();
        assertThat(accounts.list(resident(other)).block()).isEmpty();
    }

    @Test
    void turnsThePagesOfAnAccountWithoutLosingALine() {
        for (int i = 1; i <= 45; i++) {
            charge(account, i);
        }
        var seen = new ArrayList<Long>();
        Optional<Long> before = Optional.empty();
        do {
            var page = accounts.find(me(), account.reference(), before).block();
            assertThat(page.account().balance()).isEqualTo(Money.ofPence(45 * 46 / 2));
            page.entries().forEach(entry -> seen.add(entry.seq()));
            before = page.before();
        } while (before.isPresent());
        assertThat(seen).hasSize(45).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(accounts.find(me(), account.reference(), Optional.of(-5L)).block().entries()).isEmpty();
    }

    @Test
    void saysHowFarThePaymentsOfEachRouteAre() {
        ledgers.nobodyHasTold();
        ledger.upToDate(Feed.CASH_CARD, Instant.parse("2027-01-11T18:00:00Z"), clock.instant()).block();
        ledger.upToDate(Feed.CASH_CARD, Instant.parse("2027-01-10T18:00:00Z"), clock.instant()).block();

        var asAt = accounts.list(me()).block().getFirst().asAt();
        assertThat(asAt).extracting(FeedAsAt::feed).as("charges once a file told of them").doesNotContain(Feed.CHARGES).hasSize(Route.values().length);
        assertThat(asAt).contains(new FeedAsAt(Feed.CARD, 0, Optional.empty()),
                new FeedAsAt(Feed.CASH_CARD, 1, Optional.of(Instant.parse("2027-01-11T18:00:00Z"))));
        assertThat(accounts.asAt(PostingTests.staff(Role.AGENT, "repairs")).block()).as("the same, for those who see everybody's").isEqualTo(asAt);
        assertThat(accounts.asAt(me()).block()).isEmpty();
    }

    @Test
    void drawsAStatementByTheDayInEnglandOnWhichEachWasPosted() {
        clock.set(Instant.parse("2026-06-30T22:59:59Z"));
        charge(account, 100);
        clock.set(Instant.parse("2026-06-30T23:00:00Z"));
        charge(account, 200);
        clock.set(Instant.parse("2026-07-31T22:59:00Z"));
        charge(account, 400);
        clock.set(Instant.parse("2026-07-31T23:00:00Z"));
        charge(account, 800);
        clock.set(TestClock.START);

        var july = drawn(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));
        assertThat(july.opening()).isEqualTo(Money.ofPence(100));
        assertThat(july.lines()).extracting(EntryView::amount).containsExactly(Money.ofPence(200), Money.ofPence(400));
        assertThat(july.closing()).isEqualTo(Money.ofPence(700));
        assertThat(drawn(LocalDate.of(2020, 1, 6), LocalDate.of(2020, 2, 1)).closing()).isEqualTo(Money.ZERO);
        assertThat(drawn(TODAY, TODAY).opening()).isEqualTo(Money.ofPence(1500));
    }

    @Test
    void addsUpOpeningAndMovementsToTheClosingWhateverHappened() {
        var random = new Random(81);
        var first = Instant.parse("2025-01-01T00:00:00Z");
        clock.set(first);
        for (int i = 0; i < 300; i++) {
            clock.set(clock.instant().plusSeconds(random.nextInt(200_000)));
            var amount = Money.ofPence(random.nextLong(1, 20_000));
            if (random.nextBoolean()) {
                charge(account, amount.pence());
            } else {
                accounts.post(JOB, account.id(), NewEntry.payment(Route.CHEQUE, amount, TODAY, "bank", UUID.randomUUID().toString())).block();
            }
        }
        clock.set(TestClock.START);
        for (int i = 0; i < 60; i++) {
            var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
            var middle = from.plusDays(random.nextInt(100));
            var statement = drawn(from, middle);
            var sum = statement.lines().stream().map(EntryView::amount).reduce(statement.opening(), Money::plus);
            assertThat(sum).isEqualTo(statement.closing());
            assertThat(drawn(middle.plusDays(1), middle.plusDays(30)).opening()).isEqualTo(statement.closing());
        }
        assertThat(ledgers.broken(account)).isZero();
    }

    @Test
    void saysWhatIsWrongWithAPeriod() {
        assertThat(problems(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1))).extracting(Problem::code).containsExactly("accounts.to.before-from");
        assertThat(problems(LocalDate.of(2020, 1, 5), TODAY)).extracting(Problem::code).containsExactly("accounts.from.before-account");
        assertThat(problems(TODAY, TODAY.plusDays(1))).extracting(Problem::code).containsExactly("accounts.to.future");
        assertThat(problems(TODAY.plusDays(1), TODAY.plusDays(1))).extracting(Problem::code)
                .containsExactly("accounts.from.future", "accounts.to.future");
        assertThat(problems(LocalDate.MIN, LocalDate.MAX)).extracting(Problem::code)
                .containsExactly("accounts.from.before-account", "accounts.to.future");
        ledgers.run("update account set opened = '1990-01-01' where id = '%s'".formatted(account.id()));
        assertThat(problems(LocalDate.of(1990, 1, 1), TODAY)).extracting(Problem::code).containsExactly("accounts.to.too-long");
    }

    private List<Problem> problems(LocalDate from, LocalDate to) {
        return ((StatementOutcome.Wrong) accounts.statement(me(), account.reference(), new Period(from, to)).block()).problems();
    }

    private Statement drawn(LocalDate from, LocalDate to) {
        return ((StatementOutcome.Drawn) accounts.statement(me(), account.reference(), new Period(from, to)).block()).statement();
    }

    private void charge(Ledgers.Account account, long pence) {
        var outcome = accounts.post(JOB, account.id(),
                NewEntry.charge(EntryType.RENT, Money.ofPence(pence), TODAY, "rent", UUID.randomUUID().toString())).block();
        assertThat(outcome).isInstanceOf(PostOutcome.Posted.class);
    }

    private CurrentUser me() {
        return resident(household.person());
    }

    private static CurrentUser resident(String person) {
        return new CurrentUser.Resident("login-" + person, person);
    }
}
