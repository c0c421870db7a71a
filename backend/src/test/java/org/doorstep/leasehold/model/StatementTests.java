package org.doorstep.leasehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Basis;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.Demands.OnAccount;
import org.doorstep.leasehold.model.ScheduleYear.Cost;
import org.doorstep.leasehold.model.ScheduleYear.Head;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the year 2024 comes to for the one lease of a building, by what is known of one cost of £120. */
class StatementTests {

    private static final EighteenMonths RULE = new EighteenMonths(18, List.of(90, 30));
    private static final ChargeYear YEAR = new ChargeYear(LocalDate.of(2024, 4, 1));
    private static final LocalDate CAME = LocalDate.of(2024, 5, 10);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 11, 10);
    private static final Optional<LocalDate> ISSUED = Optional.of(LocalDate.of(2025, 9, 1));
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    /** The last quarter's bill; the three before it the system before has sent. */
    private static final List<OnAccount> ON_ACCOUNT = List.of(quarter(2_500, LocalDate.of(2025, 1, 1)));
    /** By the day that what goes out today is served. */
    private static final Function<LocalDate, Demands> NOTHING = served -> new Demands(FROM, served, Map.of(), Map.of(), ON_ACCOUNT);

    @Test
    void whatABillHeldInTimeStaysChargedHoweverLongAgo() {
        for (var today : List.of(LAST_DAY, LAST_DAY.plusDays(1), LAST_DAY.plusYears(5))) {
            var year = year(today, 12_000, Optional.empty(), billed(ISSUED.get(), 12_000));
            assertThat(year.actual()).isEqualTo(new Money(12_000));
            assertThat(year.balance()).contains(new Money(2_000));
            assertThat(year.schedules().getFirst().heads().getFirst().lost()).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void aStatementThatIsOutAsksNobody() {
        assertThat(year(LAST_DAY, 12_000, Optional.empty(), NOTHING).balance()).contains(new Money(2_000));
        assertThat(year(LAST_DAY.plusDays(1), 12_000, Optional.empty(), NOTHING).balance()).isEmpty();
    }

    @Test
    void whatGoesOutOnTheLastDayAndIsServedAfterItIsTooLate() {
        assertThat(year(LAST_DAY, 12_000, Optional.empty(), today -> new Demands(FROM, today.plusDays(1), Map.of(), Map.of(), ON_ACCOUNT)).balance()).isEmpty();
    }

    /** Telling saves a cost until the day before the last for a demand, and only for the lease that was told. */
    @Test
    void aLeaseThatWasToldInTimeIsAskedLater() {
        assertThat(year(LAST_DAY.plusYears(1), 12_000, Optional.empty(), told(LAST_DAY.minusDays(1))).balance()).isPresent();
        assertThat(year(LAST_DAY.plusYears(1), 12_000, Optional.empty(), told(LAST_DAY)).balance()).isEmpty();
    }

    @Test
    void aBillFromBeforeTheCostWasIncurredOrFromAfterItsLastDayIsNoDemandOfIt() {
        for (var day : List.of(CAME.minusDays(1), LAST_DAY.plusDays(1))) {
            assertThat(year(LAST_DAY.plusDays(1), 12_000, Optional.empty(), billed(day, 12_000)).balance()).isEmpty();
        }
        assertThat(year(LAST_DAY.plusDays(1), 12_000, Optional.empty(), billed(LAST_DAY, 12_000)).balance()).isPresent();
    }

    @Test
    void aStatementThatTheSystemBeforeSentAskedForWhatWasIncurredByThen() {
        assertThat(year(LAST_DAY.plusYears(5), 12_000, Optional.empty(), served -> new Demands(ISSUED.get().plusDays(1), served, Map.of(), Map.of(), ON_ACCOUNT)).balance()).isPresent();
        var late = year(LAST_DAY.plusYears(5), Optional.of(CAME.minusDays(1)), HeadKind.COST, 12_000, Optional.empty(), served -> new Demands(CAME, served, Map.of(), Map.of(), ON_ACCOUNT));
        assertThat(late.balance()).isEmpty();
    }

    @Test
    void onlyWhatACostGrewByAfterItsBillIsTooLate() {
        var held = billed(ISSUED.get(), 9_000);
        var today = LAST_DAY.plusDays(1);
        assertThat(year(LAST_DAY, 12_000, Optional.empty(), held).balance()).contains(new Money(2_000));
        assertThat(year(today, 12_000, Optional.empty(), held).balance()).isEmpty();
        assertThat(year(today, 12_000, Optional.of(CostDecision.CHARGED), held).actual()).as("as much as was asked for on account").isEqualTo(new Money(10_000));
        var lost = year(today, 12_000, Optional.of(CostDecision.LOST), held);
        assertThat(lost.actual()).isEqualTo(new Money(9_000));
        assertThat(lost.schedules().getFirst().heads().getFirst().lost()).isEqualTo(new Money(3_000));
        assertThat(year(today, 8_000, Optional.empty(), held).balance()).as("it fell").contains(new Money(-2_000));
    }

    @Test
    void nobodyIsChargedHoldsOnlyWhileTheRuleSaysThatTheCostIsLate() {
        var year = year(LAST_DAY, 12_000, Optional.of(CostDecision.LOST), NOTHING);
        assertThat(year.actual()).isEqualTo(new Money(12_000));
        assertThat(year.schedules().getFirst().heads().getFirst().lost()).isEqualTo(Money.ZERO);
    }

    @Test
    void timeAloneTakesNothingOffAndTheBalanceWaitsForTheTeam() {
        var late = Optional.of(LAST_DAY.plusDays(1));
        var today = LAST_DAY.plusDays(1);
        assertThat(year(today, late, HeadKind.COST, 12_000, Optional.empty()).balance()).isEmpty();
        assertThat(year(today, late, HeadKind.COST, 12_000, Optional.empty()).actual()).isEqualTo(new Money(12_000));
        assertThat(year(today, late, HeadKind.COST, 12_000, Optional.of(CostDecision.CHARGED)).balance()).contains(Money.ZERO);
        var lost = year(today, late, HeadKind.COST, 12_000, Optional.of(CostDecision.LOST));
        assertThat(lost.balance()).contains(new Money(-10_000));
        assertThat(lost.schedules().getFirst().heads().getFirst().lost()).isEqualTo(new Money(12_000));
        assertThat(lost.schedules().getFirst().heads().getFirst().costs().getFirst().lost()).isEqualTo(new Money(12_000));
    }

    /** A further demand would be of a cost that is too old: of £120 the lease pays what its bills for the quarters asked for in time. */
    @Test
    void chargedAllTheSameHoldsAsFarAsTheLeaseWasAskedToPayOnAccountInTime() {
        var late = LAST_DAY.plusDays(1);
        charged(12_000, List.of(quarter(10_000, LAST_DAY)), 10_000);
        charged(12_000, List.of(quarter(2_500, LAST_DAY)), 2_500);
        charged(12_000, List.of(quarter(2_500, LAST_DAY), quarter(7_500, late)), 2_500);
        charged(12_000, List.of(new OnAccount(new Money(10_000), List.of(asked(LAST_DAY, 2_500), asked(late, 10_000)))), 2_500);
        charged(12_000, List.of(new OnAccount(new Money(2_500), List.of(asked(LAST_DAY, 10_000), asked(late, 2_500)))), 2_500);
        charged(12_000, List.of(quarter(10_000, late)), 0);
        charged(12_000, List.of(), 0);
        charged(9_000, List.of(quarter(10_000, LAST_DAY)), 9_000);
    }

    private static void charged(long pence, List<OnAccount> onAccount, long paid) {
        var demands = (Function<LocalDate, Demands>) served -> new Demands(FROM.minusYears(1), served, Map.of(), Map.of(), onAccount);
        var year = year(LAST_DAY.plusYears(1), pence, Optional.of(CostDecision.CHARGED), demands);
        assertThat(year.actual()).isEqualTo(new Money(paid));
        assertThat(year.balance()).contains(new Money(paid - 10_000));
        assertThat(year.schedules().getFirst().heads().getFirst().lost()).isEqualTo(new Money(pence - paid));
        assertThat(year(LAST_DAY.plusYears(1), pence, Optional.empty(), demands).balance()).as("until the team decides").isEmpty();
        assertThat(year(LAST_DAY, pence, Optional.of(CostDecision.CHARGED), demands).balance()).as("in time it is asked for").contains(new Money(pence - 10_000));
    }

    /** A letter says how much, and a cost that is not there yet is told of by none. */
    @Test
    void whatACostGrewByAfterItsLetterIsTooLate() {
        var today = LAST_DAY.plusYears(1);
        var letter = told(LAST_DAY.minusDays(1), 9_000);
        assertThat(year(today, 9_000, Optional.empty(), letter).balance()).contains(new Money(-1_000));
        assertThat(year(today, 12_000, Optional.empty(), letter).balance()).isEmpty();
        assertThat(year(today, 12_000, Optional.of(CostDecision.LOST), letter).actual()).isEqualTo(new Money(9_000));
        assertThat(year(today, 12_000, Optional.empty(), told(CAME, 12_000)).balance()).isPresent();
        assertThat(year(today, 12_000, Optional.empty(), told(CAME.minusDays(1), 12_000)).balance()).isEmpty();
    }

    @Test
    void aCreditIsGivenBackHoweverLateItCame() {
        var year = year(LAST_DAY.plusYears(1), Optional.of(LAST_DAY.plusYears(1)), HeadKind.COST, -3_000, Optional.of(CostDecision.LOST));
        assertThat(year.actual()).isEqualTo(new Money(-3_000));
        assertThat(year.balance()).contains(new Money(-13_000));
    }

    @Test
    void whatWasPaidFromTheReserveIsNeverTooLate() {
        var year = year(LAST_DAY.plusYears(1), Optional.of(LAST_DAY.plusYears(1)), HeadKind.RESERVE, 12_000, Optional.of(CostDecision.LOST));
        assertThat(year.balance()).contains(Money.ZERO);
        assertThat(year.schedules().getFirst().heads().getFirst().lost()).isEqualTo(Money.ZERO);
        assertThat(year.schedules().getFirst().reserve().orElseThrow().spent()).isEqualTo(new Money(12_000));
    }

    @Test
    void aStatementThatIsDatedAheadIsNotOut() {
        var year = year(ISSUED.get().minusDays(1), ISSUED, HeadKind.COST, 12_000, Optional.empty());
        assertThat(year.balance()).isEmpty();
        assertThat(year.schedules().getFirst().issued()).isEmpty();
    }

    /** £100 were expected and £120 spent; £80 a year were estimated, with and without £5 for inflation. */
    @Test
    void nobodyPaysMoreThanTheEstimateOfTheirRightToBuy() {
        var whole = limited("L", 8_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.None());
        assertThat(whole.quarters()).extracting(YearView.Quarter::amount).containsOnly(new Money(2_000));
        assertThat(whole.estimated()).isEqualTo(new Money(8_000));
        assertThat(whole.actual()).isEqualTo(new Money(8_000));
        assertThat(whole.balance()).contains(Money.ZERO);
        assertThat(only(whole).limited()).contains(new YearView.Limited(new Money(8_000), new YearView.Sums(new Money(2_000), new Money(4_000)), LocalDate.of(2025, 3, 31)));
        assertThat(limited("L", 8_000, 500, LocalDate.of(2025, 3, 31), new ManagementFee.None()).actual()).isEqualTo(new Money(8_500));
        assertThat(limited("L", 12_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.None()).actual()).isEqualTo(new Money(12_000));
        assertThat(only(limited("L", 12_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.None())).limited()).isEmpty();
        assertThat(limited("OTHER", 8_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.None()).actual()).isEqualTo(new Money(12_000));
    }

    /** Half of the year's days but one, and what came by then: £80 a year are £40, and £20 a quarter until then. */
    @Test
    void anEstimateBindsAtItsRateUntilTheInitialPeriodEnds() {
        var half = limited("L", 8_000, 0, LocalDate.of(2024, 9, 30), new ManagementFee.None());
        assertThat(only(half).limited().orElseThrow().until()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(only(limited("L", 8_000, 0, LocalDate.of(2029, 9, 30), new ManagementFee.None())).limited().orElseThrow().until()).as("of this year").isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(half.quarters()).extracting(YearView.Quarter::amount).containsExactly(new Money(2_000), new Money(2_000), new Money(2_500), new Money(2_500));
        assertThat(half.actual()).as("the cost of 10 May").isEqualTo(new Money(4_000));
        assertThat(limited("L", 8_000, 0, CAME.minusDays(1), new ManagementFee.None()).actual()).as("it came after it").isEqualTo(new Money(12_000));
        assertThat(limited("L", 8_000, 0, LocalDate.of(2024, 3, 31), new ManagementFee.None()).quarters()).extracting(YearView.Quarter::amount).containsOnly(new Money(2_500));
    }

    /** £100 are saved, as was estimated: what ends in the middle of the year gives none of that back, and of a lower estimate only what the quarters asked for. */
    @Test
    void whatIsSavedIsLimitedAsItIsAskedFor() {
        var half = LocalDate.of(2024, 9, 30);
        var same = limited(HeadKind.RESERVE, 10_000, half);
        assertThat(same.actual()).isEqualTo(new Money(10_000));
        assertThat(same.balance()).contains(Money.ZERO);
        assertThat(only(same).limited()).isEmpty();
        var less = limited(HeadKind.RESERVE, 8_000, half);
        assertThat(less.actual()).isEqualTo(new Money(9_000));
        assertThat(less.balance()).contains(Money.ZERO);
    }

    /** £1,000 came in June, and £900 of it were given back in December, after the initial period: £100 were spent, of which £40 may be charged. */
    @Test
    void aCreditAfterTheInitialPeriodIsNotGivenOutBeyondWhatWasPaid() {
        var until = LocalDate.of(2024, 9, 30);
        assertThat(credited(-90_000, until).actual()).isEqualTo(new Money(4_000));
        assertThat(credited(-100_000, until).actual()).isEqualTo(Money.ZERO);
        assertThat(credited(-95_000, until).actual()).as("£50 were spent").isEqualTo(new Money(4_000));
        assertThat(credited(-98_000, until).actual()).as("£20 were spent").isEqualTo(new Money(2_000));
    }

    private static YearView credited(long pence, LocalDate until) {
        var costs = List.of(cost("C1", 100_000, LocalDate.of(2024, 6, 3)), cost("C2", pence, LocalDate.of(2024, 12, 2)));
        return year(LAST_DAY, ISSUED, new Head("head", "Head", HeadKind.COST, new Money(10_000), Optional.empty(), List.of(limit("L", 8_000, 0, until)), false, costs), NOTHING, new ManagementFee.None());
    }

    private static Cost cost(String reference, long pence, LocalDate came) {
        return new Cost(reference, "Brightway", reference, "Cleaning", new Money(pence), Optional.empty(), new EighteenMonths.Dates(Optional.of(came), Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static YearView limited(HeadKind kind, long pence, LocalDate until) {
        return year(LAST_DAY, ISSUED, kind, 12_000, Optional.empty(), NOTHING, List.of(limit("L", pence, 0, until)), new ManagementFee.None());
    }

    /** Ten per cent of £80, and not of £100 or £120; the rate is of what is charged. */
    @Test
    void theFeeIsNotTakenOfWhatIsOverTheEstimate() {
        var year = limited("L", 8_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.PerCent(1_000));
        assertThat(year.schedules().getFirst().fee()).isEqualTo(new YearView.Sums(new Money(800), new Money(800)));
        assertThat(year.schedules().getFirst().rate().orElseThrow().of()).isEqualTo(new YearView.Sums(new Money(8_000), new Money(8_000)));
        assertThat(year.quarters()).extracting(YearView.Quarter::amount).containsOnly(new Money(2_200));
        assertThat(limited("L", 8_000, 0, LocalDate.of(2025, 3, 31), new ManagementFee.Fixed(new Money(3_000))).schedules().getFirst().fee().actual()).isEqualTo(new Money(3_000));
    }

    /** Three pence of the home's, asked for before the lease's only quarter: there is nothing to take the rest from. */
    @Test
    void ofAFeeThatComesToNothingNothingIsTaken() {
        var home = UUID.randomUUID();
        var terms = Map.of("L", new LeaseTerm(home, LocalDate.of(2025, 1, 1), Optional.empty()), "S", new LeaseTerm(home, LocalDate.of(2019, 1, 7), Optional.of(LocalDate.of(2024, 12, 31))));
        for (int pence = 1; pence < 35; pence++) {
            var head = new Head("head", "Head", HeadKind.COST, new Money(pence), Optional.empty(), List.of(limit("L", 0, 0, LocalDate.of(2029, 3, 31))), false, List.of());
            var schedule = new ScheduleYear("S", "Block", Basis.EQUAL, 2024, new Apportionment(List.of(new Apportionment.Part("L", 1), new Apportionment.Part("S", 1)), 0),
                    new Landlords(0, Optional.empty()), new ManagementFee.PerCent(1_000), Money.ZERO, Money.ZERO, Optional.empty(), Optional.empty(), List.of(head));
            var year = new Statement("L", RULE, LAST_DAY, NOTHING.apply(LAST_DAY), terms).of("1 Home", YEAR, List.of(schedule));
            assertThat(year.estimated()).as(pence + " pence").isEqualTo(Money.ZERO);
        }
    }

    private static YearView.HeadLine only(YearView year) {
        return year.schedules().getFirst().heads().getFirst();
    }

    private static YearView limited(String lease, long pence, long allowance, LocalDate until, ManagementFee fee) {
        return year(LAST_DAY, ISSUED, HeadKind.COST, 12_000, Optional.empty(), NOTHING, List.of(limit(lease, pence, allowance, until)), fee);
    }

    private static ChargeLimit limit(String lease, long pence, long allowance, LocalDate until) {
        return new ChargeLimit(lease, Optional.empty(), new Money(pence), new Money(allowance), LocalDate.of(2020, 4, 1), until);
    }

    /** £100 were asked for in advance, and no invoice is in: half a file, until somebody says that nothing was spent. The system before had its own invoices. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            10000, false, true,
            10000, true,  true,  -10000
            0,     false, true,  0
            10000, false, false, -10000
            """)
    void ofAHeadWithoutAnInvoiceNothingIsSaidUntilSomebodyHas(long estimate, boolean said, boolean ours, @Nullable Long balance) {
        var head = new Head("head", "Head", HeadKind.COST, new Money(estimate), Optional.empty(), List.of(), said, List.of());
        var day = ours ? FROM : FROM.minusDays(1);
        assertThat(year(day.plusYears(1), Optional.of(day), head, NOTHING, new ManagementFee.None()).balance()).isEqualTo(Optional.ofNullable(balance).map(Money::new));
    }

    /** It was put into the schedule by mistake: of a cost that is too late for the others, or of invoices that are not here, it waits for nobody. */
    @Test
    void aLeaseThatHasNoPartAnyMoreWaitsForNoCosts() {
        var late = new Head("head", "Head", HeadKind.COST, new Money(10_000), Optional.empty(), List.of(), false, List.of(cost("C1", 12_000, CAME)));
        var missing = new Head("head", "Head", HeadKind.COST, new Money(10_000), Optional.empty(), List.of(), false, List.of());
        for (var head : List.of(late, missing)) {
            var schedules = List.of(schedule("OTHER", Optional.of(LAST_DAY.plusDays(1)), head, new ManagementFee.None()));
            for (var lease : List.of("OTHER", "L")) {
                var statement = new Statement(lease, RULE, LAST_DAY.plusYears(1), NOTHING.apply(LAST_DAY.plusYears(1)), Map.of());
                assertThat(statement.of("1 Home", YEAR, schedules).balance()).as(lease).isEqualTo(Optional.of(Money.ZERO).filter(_ -> lease.equals("L")));
                assertThat(statement.undecided(schedules)).as(lease).isEqualTo(lease.equals("OTHER") && head == late);
            }
        }
    }

    /** £100 were expected. */
    private static YearView year(LocalDate today, Optional<LocalDate> issued, HeadKind kind, long pence, Optional<CostDecision> decided) {
        return year(today, issued, kind, pence, decided, NOTHING);
    }

    private static YearView year(LocalDate today, long pence, Optional<CostDecision> decided, Function<LocalDate, Demands> demands) {
        return year(today, ISSUED, HeadKind.COST, pence, decided, demands);
    }

    private static Function<LocalDate, Demands> told(LocalDate on) {
        return told(on, 12_000);
    }

    private static Function<LocalDate, Demands> told(LocalDate on, long pence) {
        return served -> new Demands(FROM, served, Map.of(), Map.of("C1", List.of(asked(on, pence))), ON_ACCOUNT);
    }

    private static OnAccount quarter(long pence, LocalDate on) {
        return new OnAccount(new Money(pence), List.of(asked(on, pence)));
    }

    private static Demands.Asked asked(LocalDate on, long pence) {
        return new Demands.Asked(on, new Money(pence));
    }

    private static Function<LocalDate, Demands> billed(LocalDate on, long pence) {
        return served -> new Demands(FROM, served, Map.of("C1", List.of(new Demands.Asked(on, new Money(pence)))), Map.of(), ON_ACCOUNT);
    }

    private static YearView year(
            LocalDate today, Optional<LocalDate> issued, HeadKind kind, long pence, Optional<CostDecision> decided, Function<LocalDate, Demands> demands) {
        return year(today, issued, kind, pence, decided, demands, List.of(), new ManagementFee.None());
    }

    private static YearView year(LocalDate today, Optional<LocalDate> issued, HeadKind kind, long pence, Optional<CostDecision> decided, Function<LocalDate, Demands> demands,
            List<ChargeLimit> limits, ManagementFee fee) {
        var cost = new Cost("C1", "Brightway", "INV-7", "Cleaning", new Money(pence), Optional.empty(),
                new EighteenMonths.Dates(Optional.of(CAME), Optional.empty(), Optional.empty(), Optional.empty()), decided);
        return year(today, issued, new Head("head", "Head", kind, new Money(10_000), Optional.empty(), limits, false, List.of(cost)), demands, fee);
    }

    private static YearView year(LocalDate today, Optional<LocalDate> issued, Head head, Function<LocalDate, Demands> demands, ManagementFee fee) {
        return new Statement("L", RULE, today, demands.apply(today), Map.of()).of("1 Home", YEAR, List.of(schedule("L", issued, head, fee)));
    }

    private static ScheduleYear schedule(String lease, Optional<LocalDate> issued, Head head, ManagementFee fee) {
        return new ScheduleYear("S", "Block", Basis.EQUAL, 2024, new Apportionment(List.of(new Apportionment.Part(lease, 1)), 0), new Landlords(0, Optional.empty()),
                fee, Money.ZERO, Money.ZERO, Optional.empty(), issued, List.of(head));
    }
}
