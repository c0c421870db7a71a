package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.directdebit.model.ModulusResult.CannotTell;
import org.doorstep.directdebit.model.ModulusResult.Right;
import org.doorstep.directdebit.model.ModulusResult.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published cases, and what each exception does to many numbers. */
class ModulusCheckTests {

    private final ModulusCheck check = new ModulusCheck(Tables.shipped());

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/directdebit/cases.csv", numLinesToSkip = 1)
    void agreesWithEveryPublishedCase(String sortCode, String number, boolean right, String why) {
        var result = check.check(new BankAccount(sortCode, number));
        assertThat(!(result instanceof Wrong)).as(why).isEqualTo(right);
    }

    @Test
    void presumesASortCodeOfNoRuleRight() {
        assertThat(check.check(new BankAccount("000000", "12345678"))).isEqualTo(new Right(true));
        assertThat(check.check(new BankAccount("999999", "00000000"))).isEqualTo(new Right(true));
        assertThat(check.check(new BankAccount("089999", "66374958"))).isEqualTo(new Right(false));
    }

    @Test
    void writesNoughtsInFrontOfAShortAccountNumber() {
        assertThat(BankAccount.of("180002", "190").number()).isEqualTo("00000190");
        assertThat(check.check(BankAccount.of("309070", "2355688"))).isEqualTo(new Right(false));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"089999,66374958", "107999,88837491", "202959,63748472", "118765,64371389", "938611,07806039"})
    void findsEverySingleWrongDigitThatTheWeightsSee(String sortCode, String number) {
        for (int at = 2; at < 6; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(isRight(sortCode, typed)).as(typed).isEqualTo(typed.equals(number));
            }
        }
    }

    @Test
    void addsTwentySevenInException1() {
        long right = tenThousand("6437").filter(number -> isRight("118765", number)).count();
        assertThat(right).isEqualTo(1_000);
        assertThat(isRight("118765", "64371389")).isTrue();
    }

    @Test
    void takesAEuroAccountQuotedWithItsBranchForPoundsInExceptions2And9() {
        // 309634 alone takes the number, so every branch of exceptions 2 and 9 takes it too.
        var euro = tenThousand("1234").filter(number -> isRight("309634", number)).toList();
        assertThat(euro).isNotEmpty().allMatch(number -> isRight("309070", number) && isRight("309001", number));
    }

    @Test
    void leavesOutTheSecondCheckWhereCIs6Or9InException3() {
        var c6 = number("73", '6', "8863");
        var c5 = number("73", '5', "8863");
        assertThat(c6.filter(number -> isRight("820000", number)).count()).isGreaterThan(c5.filter(n -> isRight("820000", n)).count());
        assertThat(isRight("820000", "73688637")).isTrue();
    }

    @Test
    void comparesTheRemainderWithTheLastTwoDigitsInException4() {
        for (var front : List.of("638492", "000000", "123456", "999999")) {
            var right = hundred(front).filter(number -> isRight("134020", number)).toList();
            assertThat(right).isNotEmpty().hasSizeLessThanOrEqualTo(11).allMatch(number -> Integer.parseInt(number.substring(6)) <= 10);
        }
        assertThat(hundred("638492").filter(number -> isRight("134020", number))).contains("63849203");
    }

    @Test
    void checksWithTheSubstituteInException5() {
        assertThat(tenThousand("4236")).allMatch(number -> isRight("938600", number) == isRight("938611", number));
    }

    @Test
    void cannotTellOfForeignCurrencyAccountsInException6() {
        for (char a = '0'; a <= '9'; a++) {
            for (var end : List.of("00", "55", "99")) {
                var result = check.check(new BankAccount("200915", a + "10111" + end.charAt(0) + end.charAt(1)));
                assertThat(result instanceof CannotTell).as("a is %s", a).isEqualTo(a >= '4' && a <= '8');
            }
        }
        assertThat(check.check(new BankAccount("200915", "41011167"))).isNotInstanceOf(CannotTell.class);
    }

    @Test
    void letsTheAccountNumberStandForItselfWhereGIs9InException7() {
        assertThat(isRight("772798", "99345694")).isTrue();
        for (var ab : List.of("00", "12", "57", "99")) {
            assertThat(isRight("772798", ab + "345694")).as(ab).isTrue();
        }
        assertThat(Stream.of("00", "12", "57", "98").filter(ab -> isRight("772798", ab + "345684")).count()).isLessThan(4);
    }

    @Test
    void checksAsIfOf090126InException8() {
        assertThat(tenThousand("0677")).allMatch(number -> isRight("086090", number) == isRight("090126", number));
    }

    @Test
    void takesOneOfTwoChecksInExceptions10And11() {
        assertThat(isRight("871427", "46238510")).isTrue();
        for (var ab : List.of("09", "99")) {
            assertThat(isRight("871427", ab + "123496")).as("without the weights of u to b").isTrue();
        }
        assertThat(isRight("871427", "89123496")).isFalse();
    }

    @Test
    void takesOneOfTwoChecksInExceptions12And13() {
        long right = tenThousand("1234").filter(number -> isRight("074456", number)).count();
        assertThat(right).as("more than one in ten, since one of two suffices").isGreaterThan(1_100);
        assertThat(isRight("074456", "12345112")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4", "5", "6", "7", "8"})
    void movesOnlyNumbersThatEndIn0Or1Or9InException14(String last) {
        assertThat(isRight("180002", "00000190")).isTrue();
        assertThat(hundred("000001").filter(number -> number.endsWith(last))
                .filter(number -> isRight("180002", number) != (mod11(number) == 0))).isEmpty();
    }

    private static int mod11(String number) {
        return IntStream.range(0, 8).map(i -> (number.charAt(i) - '0') * (8 - i)).sum() % 11;
    }

    private boolean isRight(String sortCode, String number) {
        return check.check(new BankAccount(sortCode, number)) instanceof Right;
    }

    private static Stream<String> tenThousand(String front) {
        return IntStream.range(0, 10_000).mapToObj(n -> front + "%04d".formatted(n));
    }

    private static Stream<String> hundred(String front) {
        return IntStream.range(0, 100).mapToObj(n -> front + "%02d".formatted(n));
    }

    private static Stream<String> number(String ab, char c, String middle) {
        Predicate<String> all = number -> number.charAt(2) == c;
        return IntStream.range(0, 10_000).mapToObj(n -> ab + c + middle.charAt(0) + "%04d".formatted(n)).filter(all);
    }
}
