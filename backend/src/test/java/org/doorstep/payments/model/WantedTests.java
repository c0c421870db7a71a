package org.doorstep.payments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much somebody may pay, and what they are told otherwise. */
class WantedTests {

    private static final Limits LIMITS = new Limits(new Money(100), new Money(500_000));
    private static final Money OWED = new Money(10_420);

    @ParameterizedTest
    @CsvSource({"'104.20', 10420", "'£104.20', 10420", "'1,204.20', 120420", "'104', 10400", "' 1.00 ', 100", "'5000', 500000"})
    void readsWhatPeopleWrite(String typed, long pence) {
        assertThat(other(typed)).isEqualTo(new Checked.Good<>(new Wanted(new Money(pence), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(value = {"0| too-little", "0.00| too-little", "-5| too-little", "0.99| too-little", "5000.01| too-much", "999999999999| too-much",
        "99999999999999999999| unreadable", "ten| unreadable", "1e3| unreadable", "104,20| unreadable", "10.4| unreadable", "1.234| unreadable",
        "''| missing", "' '| missing"}, delimiter = '|')
    void saysWhatToWriteInstead(String typed, String problem) {
        assertThat(problems(other(typed))).extracting(Problem::field, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("amount", "payments.amount." + problem.strip()));
    }

    @Test
    void tellsTheLimitsInPounds() {
        assertThat(problems(other("6000")).getFirst().args()).containsExactly("£5,000.00");
    }

    @Test
    void takesWhatIsOwed() {
        assertThat(check(Map.of("which", "owed"), OWED)).isEqualTo(new Checked.Good<>(new Wanted(OWED, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(longs = {99, 0, -5_000})
    void asksForAnAmountWhereLessIsOwedThanCanBePaid(long owed) {
        assertThat(check(Map.of("amount", "20"), new Money(owed))).isEqualTo(new Checked.Good<>(new Wanted(new Money(2_000), Optional.empty())));
        assertThat(problems(check(Map.of("which", "owed"), new Money(owed)))).extracting(Problem::code).containsExactly("payments.amount.missing");
    }

    @Test
    void asksToChooseBetweenWhatIsOwedAndAnotherAmount() {
        assertThat(problems(check(Map.of(), OWED))).extracting(Problem::field).containsExactly("which");
        assertThat(problems(check(Map.of("which", "all"), OWED))).extracting(Problem::field).containsExactly("which");
    }

    @Test
    void namesAFormByItsKeyAndWhatWasOnIt() {
        var once = new UUID(7, 7).toString();
        var sent = Wanted.sent(Map.of("which", "owed", "once", once));
        assertThat(sent).isPresent().isEqualTo(Wanted.sent(Map.of("which", "owed", "once", once)));
        assertThat(sent).isNotEqualTo(Wanted.sent(Map.of("which", "other", "amount", "5", "once", once)));
        assertThat(sent).isNotEqualTo(Wanted.sent(Map.of("which", "owed", "once", new UUID(7, 8).toString())));
        assertThat(check(Map.of("which", "owed", "once", once), OWED)).isEqualTo(new Checked.Good<>(new Wanted(OWED, sent)));
        assertThat(check(Map.of("which", "owed", "once", "x"), OWED)).isEqualTo(new Checked.Good<>(new Wanted(OWED, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"10420, 10420, 1", "500000, 500000, 1", "730000, 500000, 2", "1500000, 500000, 3", "500050, 499950, 2", "1000001, 500000, 3"})
    void offersABillAboveTheMostInSeveralPayments(long owed, long first, int parts) {
        assertThat(LIMITS.first(new Money(owed))).isEqualTo(new Money(first));
        assertThat(LIMITS.parts(new Money(owed))).isEqualTo(parts);
    }

    private static Checked<Wanted> other(String amount) {
        return check(new HashMap<>(Map.of("which", "other", "amount", amount)), OWED);
    }

    private static Checked<Wanted> check(Map<String, String> fields, Money owed) {
        return Wanted.check(fields, Choices.all(owed), LIMITS);
    }

    /** Of £12,000.00 by a plan: what is behind, as much as can be paid at once; the next payment; and no choice where it would be all there is. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            behind, 1200000, 29000,   14500,  29000
            behind, 1200000, 700000,  14500,  500000
            behind, 1200000, 0,       14500,
            behind, 25000,   25000,   14500,
            next,   1200000, 0,       14500,  14500
            next,   1200000, 0,       500001,
            next,   14500,   0,       14500,
            next,   1200000, 0,       ,
            owed,   1200000, 29000,   14500,  500000
            owed,   25000,   25000,   14500,  25000
            """)
    void takesWhatIsBehindAndWhatComesNext(String which, long all, long behind, @Nullable Long next, @Nullable Long pays) {
        var outcome = Wanted.check(Map.of("which", which), new Choices(new Money(all), new Money(behind), Optional.ofNullable(next).map(Money::new)), LIMITS);
        if (pays == null) {
            assertThat(problems(outcome)).extracting(Problem::code).containsExactly("payments.which.choose");
        } else {
            assertThat(outcome).isEqualTo(new Checked.Good<>(new Wanted(new Money(pays), Optional.empty())));
        }
    }

    private static List<Problem> problems(Checked<Wanted> checked) {
        return ((Checked.Bad<Wanted>) checked).problems();
    }
}
