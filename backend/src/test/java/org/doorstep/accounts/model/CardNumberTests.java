package org.doorstep.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers on payment cards lead to accounts, and a digit that was typed wrongly leads nowhere. */
class CardNumberTests {

    @ParameterizedTest
    @CsvSource({
        "LUHN,   79927398713, true", "LUHN,   79927398710, false", "LUHN, 6338000000009000012, false",
        "MOD_11, 1234560,     true", "MOD_11, 1234561,     false", "MOD_11, 1243560,             false",
        "MOD_97, 79444,       true", "MOD_97, 79445,       false", "MOD_97, 74944,               false",
        "NONE,   7,           true"})
    void areCheckedByTheirEnd(CheckDigit check, String number, boolean holds) {
        assertThat(check.holds(number)).isEqualTo(holds);
    }

    @Test
    void nameTheAccountBetweenPrefixAndCheck() {
        var number = new CardNumber("799", 11, CheckDigit.LUHN, "AT", true);
        assertThat(number.account("79927398713")).contains("AT2739871");
        assertThat(number.account(" 7992 7398 713 ")).contains("AT2739871");
        assertThat(number.account("79927398731")).as("two digits the wrong way round").isEmpty();
        assertThat(number.account("7992739871")).as("one too few").isEmpty();
        assertThat(number.account("7.99274E+10")).as("what a spreadsheet makes of it").isEmpty();
        assertThat(number.account("")).isEmpty();
        assertThat(new CardNumber("", 7, CheckDigit.MOD_11, "", false).account("0012300")).contains("1230");
    }

    @Test
    void leaveDigitsForTheAccount() {
        assertThatThrownBy(() -> new CardNumber("633800", 7, CheckDigit.LUHN, "", true)).hasMessageContaining("digits are left");
    }
}
