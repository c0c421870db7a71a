package org.doorstep.directdebit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.directdebit.model.BacsFault.What;
import org.doorstep.platform.time.BankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files letter by letter, and every kind of damage found by a reader that did not write them. */
class BacsFileTests {

    private static final LocalDate MADE = LocalDate.of(2027, 1, 25);
    private static final LocalDate DAY = LocalDate.of(2027, 1, 26);
    private static final Originator LANDLORD = new Originator("123456", new BankAccount("107999", "88837491"), "NENE VALLEY HOMES");

    private final BacsCheck check = new BacsCheck(BankHolidays.read());

    private static BacsRecord record(TransactionCode code, String number, long pence, String reference, String name, LocalDate day) {
        return new BacsRecord(code, new BankAccount("089999", number), pence, reference, name, day);
    }

    private static String daily() {
        return new BacsFile(LANDLORD, "000042", 7, MADE, List.of(
                record(TransactionCode.NEW, "66374958", 0, "DBT-4K7P-2MXQ", "A MENSAH", DAY),
                record(TransactionCode.CANCEL, "66374959", 0, "DBT-9C2D-7WYE", "Z O BRIEN", DAY),
                record(TransactionCode.FIRST, "66374960", 10_420, "DBT-AAC4-7WYE", "J. SMITH & CO", DAY),
                record(TransactionCode.REGULAR, "66374961", 99_999_999, "DBT-ACDE-7WYE", "MR/MRS LEE-JONES", DAY),
                record(TransactionCode.AGAIN, "66374962", 1, "DBT-QQRT-7WYE", "K OSEI", DAY))).write();
    }

    private static String several() {
        return new BacsFile(LANDLORD, "ABC123", 1, MADE, List.of(
                record(TransactionCode.REGULAR, "66374960", 10_420, "DBT-AAC4-7WYE", "J SMITH", DAY),
                record(TransactionCode.REGULAR, "66374961", 20_000, "DBT-ACDE-7WYE", "L LEE", DAY.plusDays(1)),
                record(TransactionCode.CREDIT, "66374962", 5_000, "DBT-QQRT-7WYE", "K OSEI", DAY.plusDays(1)))).write();
    }

    private static String instructions() {
        return new BacsFile(LANDLORD, "ABC124", 2, MADE, List.of(
                record(TransactionCode.CONVERT, "66374960", 0, "DBT-AAC4-7WYE", "J SMITH", DAY))).write();
    }

    private static String golden(String name) throws IOException {
        try (var file = BacsFileTests.class.getResourceAsStream("/directdebit/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "\r\n");
        }
    }

    @Test
    void writesTheSameFileLetterByLetter() throws IOException {
        assertThat(daily()).isEqualTo(golden("daily.txt"));
        assertThat(several()).isEqualTo(golden("multi.txt"));
        assertThat(instructions()).isEqualTo(golden("instructions.txt"));
    }

    @Test
    void isFoundSoundWithItsTotals() {
        assertThat(check.check(daily())).isEqualTo(new BacsVerdict.Sound("123456", "000042", 100_010_420, 3, 0, 0, 2));
        assertThat(check.check(several())).isEqualTo(new BacsVerdict.Sound("123456", "ABC123", 30_420, 2, 5_000, 1, 0));
        assertThat(check.check(instructions())).isEqualTo(new BacsVerdict.Sound("123456", "ABC124", 0, 0, 0, 0, 1));
    }

    @Test
    void isFoundSoundWithTenThousandPayers() {
        var records = IntStream.range(0, 10_000).mapToObj(n -> record(TransactionCode.REGULAR, "%08d".formatted(n), 10_000 + n,
                "DBT-%04d-0000".formatted(n), "PAYER %s".formatted(n), DAY)).toList();
        var file = new BacsFile(LANDLORD, "000001", 1, MADE, records).write();
        assertThat(check.check(file)).isEqualTo(new BacsVerdict.Sound("123456", "000001", 149_995_000, 10_000, 0, 0, 0));
    }

    /** Line and column counted from 1; what is there is put over. */
    @ParameterizedTest(name = "{3} at line {0}, column {1}: {2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            1,  1, VOL2,        ORDER
            2,  1, HDR3,        ORDER
            5,  1, a,           LETTERS
            5,  1, X,           FIELD
            5, 15, 1,           FIELD
            5, 16, 0X,          FIELD
            5, 36, 00000000001, AMOUNT
            7, 36, 00000000000, AMOUNT
            7, 36, 0000000 420, FIELD
            5, 65, "AAAAAAAAAAAAA",  REFERENCE
            5, 65, "AB                ",  REFERENCE
            5, 65, DDIC1,       REFERENCE
            7, 18, 107998,      ORIGINATOR
            7, 47, PEN,         ORIGINATOR
            8, 83, "                  ", FIELD
            1,  5, 000043,      IDENTITY
            1, 42, 123457,      IDENTITY
            2, 42, " 27026",    DAY
            2, 42, " 27366",    DAY
            3,  5, G,           FIELD
            4,  5, " 27030",    DAY
            4,  5, " 26359",    DAY
            4, 29, 2 OTHER,     FIELD
            4, 38, 000,         FIELD
            10, 36, 00000010421, CONTRA
            10, 65, "AGAINST",  CONTRA
            10, 16, 17,         CONTRA
            11, 42, " 27026",   TRAILER
            12,  5, G,          TRAILER
            13,  5, 1,          TOTALS
            13, 18, 1,          TOTALS
            13, 31, 1,          TOTALS
            13, 38, 1,          TOTALS
            13, 53, 1,          TOTALS
            """)
    void isFoundDamagedWhereSomebodyChangedALetter(int line, int column, String over, What what) {
        var lines = daily().split("\r\n");
        var text = lines[line - 1];
        lines[line - 1] = text.substring(0, column - 1) + over + text.substring(column - 1 + over.length());
        assertThat(found(String.join("\r\n", lines) + "\r\n")).contains(what);
    }

    @Test
    void isFoundDamagedWithALineMoreOrLess() {
        for (int n = 0; n < 13; n++) {
            var lines = new java.util.ArrayList<>(List.of(daily().split("\r\n")));
            lines.remove(n);
            assertThat(found(String.join("\r\n", lines) + "\r\n")).as("without line %s", n + 1).isNotEmpty();
            lines.add(n, daily().split("\r\n")[n]);
            lines.add(n, daily().split("\r\n")[n]);
            assertThat(found(String.join("\r\n", lines) + "\r\n")).as("line %s twice", n + 1).isNotEmpty();
        }
        var lines = List.of(daily().split("\r\n"));
        assertThat(found(String.join("\r\n", lines.subList(0, 8)) + "\r\n")).as("cut short").contains(What.ORDER);
        assertThat(found("")).contains(What.ORDER);
    }

    @Test
    void isFoundDamagedWithOtherLineEndsOrLengths() {
        assertThat(found(daily().replace("\r\n", "\n"))).contains(What.LINE_ENDS);
        assertThat(found(daily().stripTrailing())).contains(What.LINE_ENDS);
        assertThat(found(daily().replaceFirst("\r\n", " \r\n"))).contains(What.LENGTH);
        assertThat(found(daily().replace("A MENSAH", "A MENSA"))).contains(What.LENGTH);
    }

    @Test
    void isFoundDamagedWhenSomebodyPaysTwice() {
        var payer = record(TransactionCode.FIRST, "66374960", 10_420, "DBT-AAC4-7WYE", "J SMITH", DAY);
        var again = record(TransactionCode.REGULAR, "66374960", 10_420, "DBT-AAC4-7WYE", "J SMITH", DAY);
        assertThat(found(new BacsFile(LANDLORD, "000042", 7, MADE, List.of(payer, again)).write())).containsExactly(What.TWICE);
    }

    @Test
    void isFoundDamagedOnADayThatBanksDoNotWorkOn() {
        var christmas = LocalDate.of(2026, 12, 25);
        var file = new BacsFile(LANDLORD, "000042", 7, christmas.minusDays(2),
                List.of(record(TransactionCode.FIRST, "66374960", 10_420, "DBT-AAC4-7WYE", "J SMITH", christmas))).write();
        assertThat(found(file)).containsOnly(What.DAY);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Zoë O'Brien,                ZOE O BRIEN
            "  Łukasz Ørsted  ",        LUKASZ ORSTED
            Smith & Sons (Northampton) Ltd, SMITH & SONS  NORT
            Größe,                      GROSSE
            李,                          ""
            a/b-c.d,                    A/B-C.D
            """)
    void writesNamesInTheLettersThatBacsCarries(String name, String carried) {
        assertThat(BacsText.of(name)).isEqualTo(carried);
    }

    @Test
    void refusesWhatNoFileMayHold() {
        assertThatThrownBy(() -> record(TransactionCode.NEW, "66374960", 1, "DBT-AAC4-7WYE", "J SMITH", DAY)).hasMessageContaining("amount");
        assertThatThrownBy(() -> record(TransactionCode.FIRST, "66374960", 0, "DBT-AAC4-7WYE", "J SMITH", DAY)).hasMessageContaining("amount");
        assertThatThrownBy(() -> record(TransactionCode.FIRST, "66374960", 100_000_000_000L, "DBT-AAC4-7WYE", "J", DAY)).hasMessageContaining("amount");
        assertThatThrownBy(() -> record(TransactionCode.FIRST, "66374960", 1, "DBT", "J SMITH", DAY)).hasMessageContaining("reference");
        assertThatThrownBy(() -> record(TransactionCode.FIRST, "66374960", 1, "DBT-AAC4-7WYE", "j smith", DAY)).hasMessageContaining("name");
        assertThatThrownBy(() -> new BacsFile(LANDLORD, "000042", 7, DAY, List.of(
                record(TransactionCode.FIRST, "66374960", 1, "DBT-AAC4-7WYE", "J", DAY)))).hasMessageContaining("after");
        assertThatThrownBy(() -> new BacsFile(LANDLORD, "000042", 7, MADE, List.of())).hasMessageContaining("without records");
        assertThatThrownBy(() -> new BacsFile(LANDLORD, "42", 7, MADE, List.of())).hasMessageContaining("serial");
        assertThatThrownBy(() -> new BacsFile(LANDLORD, "000042", 0, MADE, List.of())).hasMessageContaining("number");
        assertThatThrownBy(() -> new Originator("12345", LANDLORD.account(), "NVH")).hasMessageContaining("six digits");
        assertThatThrownBy(() -> new Originator("123456", LANDLORD.account(), "Nene Valley Homes")).hasMessageContaining("18 letters");
        assertThat(TransactionCode.of("19")).isEqualTo(TransactionCode.LAST);
        assertThatThrownBy(() -> TransactionCode.of("20")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<What> found(String file) {
        return check.check(file) instanceof BacsVerdict.Damaged(var faults) ? faults.stream().map(BacsFault::what).distinct().toList() : List.of();
    }
}
