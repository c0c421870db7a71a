package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.directdebit.model.DebitState.Event;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an instruction may go, and what may be typed for one. */
class DebitStateTests {

    private static final DebitDetails.Limits LIMITS = new DebitDetails.Limits(Money.ofPence(100), Money.ofPence(500_000));

    private final ModulusCheck modulus = new ModulusCheck(Tables.shipped());

    @Test
    void isDrawnAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("docs/modules/direct-debit-states.md"))).contains("```mermaid\n" + DebitState.table().toMermaid() + "```");
    }

    @Test
    void endsOnceAndComesBackOnlyByTheBank() {
        for (var event : Event.values()) {
            assertThat(DebitState.table().next(DebitState.REJECTED, event)).isEmpty();
            assertThat(DebitState.table().next(DebitState.CANCELLED, event))
                    .isEqualTo(switch (event) {
                        case BANK_BRINGS_BACK -> Optional.of(DebitState.LODGED);
                        case BANK_BRINGS_BACK_PAUSED -> Optional.of(DebitState.PAUSED);
                        default -> Optional.empty();
                    });
        }
    }

    @Test
    void takesNothingBeforeItIsLodged() {
        assertThat(DebitState.table().next(DebitState.TYPED, Event.TAKE)).isEmpty();
        assertThat(DebitState.table().next(DebitState.WAITING, Event.TAKE)).isEmpty();
        assertThat(DebitState.table().next(DebitState.PAUSED, Event.TAKE)).isEmpty();
    }

    @Test
    void endsAtTheBankWhileItWaitsForAnother() {
        assertThat(DebitState.table().next(DebitState.WAITING, Event.BANK_ENDS)).contains(DebitState.CANCELLED);
        assertThat(DebitState.table().next(DebitState.WAITING, Event.BANK_REJECTS)).contains(DebitState.REJECTED);
    }

    @Test
    void showsNoTermsThatNewerOnesHaveOvertaken() {
        var all = List.of(terms(1, "2027-01"), terms(2, "2027-03"), terms(3, "2027-02"), terms(4, "2027-05"));
        assertThat(all).filteredOn(one -> one.holdFor(all)).extracting(Terms::n).containsExactly(1, 3, 4);
        for (var month = YearMonth.of(2027, 1); month.getYear() == 2027; month = month.plusMonths(1)) {
            assertThat(Terms.of(month, all).orElseThrow().holdFor(all)).isTrue();
        }
    }

    private static Terms terms(int n, String from) {
        var month = YearMonth.parse(from);
        return new Terms(n, Money.ofPence(100), 1, month, month.atDay(1), month.atDay(1).minusDays(14), java.time.Instant.EPOCH, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            089999,        66374958,
            08-99-99,      66374958,
            "08 99 99",    "6637 4958",
            "08–99–99",    66374958,
            "",            66374958,   directdebit.sort-code.missing
            08999,         66374958,   directdebit.sort-code.digits
            0899999,       66374958,   directdebit.sort-code.digits
            08999a,        66374958,   directdebit.sort-code.digits
            089999,        "",         directdebit.account-number.missing
            089999,        12345,      directdebit.account-number.digits
            089999,        123456789,  directdebit.account-number.digits
            089999,        ６６３７４９５８, directdebit.account-number.digits
            089999,        66374959,   directdebit.account-number.not-of-sort-code
            000000,        123456,
            """)
    void takesBankDetailsInAnyLayout(String sortCode, String number, String problem) {
        var checked = DebitDetails.check(Map.of("alone", "yes", "holder", "A Mensah", "sortCode", sortCode, "accountNumber", number,
                "amount", "104.20", "day", "27"), modulus, LIMITS);
        if (problem == null) {
            assertThat(checked).isInstanceOf(Checked.Good.class);
        } else {
            assertThat(((Checked.Bad<DebitDetails>) checked).problems()).extracting(Problem::code).containsExactly(problem);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            1,        1,
            £5000,    31,
            "1,204.20", 07,
            0.99,     1,     directdebit.amount.limits
            5000.01,  1,     directdebit.amount.limits
            -104.20,  1,     directdebit.amount.limits
            1e3,      1,     directdebit.amount.missing
            99999999999999999999, 1, directdebit.amount.missing
            "",       1,     directdebit.amount.missing
            104.20,   0,     directdebit.day.choose
            104.20,   32,    directdebit.day.choose
            104.20,   1.5,   directdebit.day.choose
            104.20,   "",    directdebit.day.choose
            """)
    void takesAnAmountAndADay(String amount, String day, String problem) {
        var checked = DebitDetails.checkPlan(Map.of("amount", amount, "day", day), LIMITS);
        if (problem == null) {
            assertThat(checked).isInstanceOf(Checked.Good.class);
        } else {
            assertThat(((Checked.Bad<DebitDetails.Plan>) checked).problems()).extracting(Problem::code).containsExactly(problem);
        }
    }

    @Test
    void neverSaysTheDigitsItHolds() {
        var good = DebitDetails.check(Map.of("alone", "yes", "holder", "A Mensah", "sortCode", "089999", "accountNumber", "66374958",
                "amount", "104.20", "day", "27"), modulus, LIMITS);
        assertThat(good.toString()).doesNotContain("66374958", "089999").contains("4958");
    }

    @ParameterizedTest
    @CsvSource({"李, directdebit.holder.letters", "' ', directdebit.holder.missing"})
    void wantsANameThatABankCanRead(String holder, String problem) {
        var checked = DebitDetails.check(Map.of("alone", "yes", "holder", holder, "sortCode", "089999", "accountNumber", "66374958",
                "amount", "104.20", "day", "27"), modulus, LIMITS);
        assertThat(((Checked.Bad<DebitDetails>) checked).problems()).extracting(Problem::code).containsExactly(problem);
    }

    /** In the order of the form, so that the first link of the summary leads to the first thing to put right. */
    @Test
    void saysWhatIsWrongFromTheTopOfTheFormDown() {
        assertThat(((Checked.Bad<DebitDetails>) DebitDetails.check(Map.of(), modulus, LIMITS)).problems()).extracting(Problem::field)
                .containsExactly("alone", "holder", "sortCode", "accountNumber", "amount", "day");
        assertThat(((Checked.Bad<DebitDetails>) DebitDetails.check(Map.of("sortCode", "089999", "accountNumber", "66374959"), modulus, LIMITS)).problems())
                .extracting(Problem::code).contains("directdebit.account-number.not-of-sort-code");
    }
}
