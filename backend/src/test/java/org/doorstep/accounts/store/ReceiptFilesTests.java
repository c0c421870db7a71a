package org.doorstep.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** Maps that nobody can mean end the start. */
class ReceiptFilesTests {

    private static final String MAP = """
            %s:
              title: An account at the bank
              source: %s
              type: payment
              route: bank-transfer
              columns: {day: Date, amount: Amount, account: Reference}
              days: dd/MM/uuuu
              charset: utf-8
            """;

    private static ReceiptFiles of(String settings) {
        return new ReceiptFiles(new ReceiptSettings(new ByteArrayResource(settings.getBytes(StandardCharsets.UTF_8))), null);
    }

    @Test
    void haveASourceOfTheirOwnEach() {
        assertThat(of(MAP.formatted("rents", "bank-1") + MAP.formatted("garages", "bank-2")).maps()).extracting(ImportMap::name).containsExactly("rents", "garages");
        assertThatThrownBy(() -> of(MAP.formatted("rents", "bank") + MAP.formatted("others", "bank-2") + MAP.formatted("garages", "bank")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the maps of receipts rents and garages have one and the same source, bank: give each a source of its own. Under a new source send only days after the last one that its map sent under bank: whatever came before would be put on the accounts a second time");
    }

    /** Of two accounts at one bank the files are alike but for what stands above their headings. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sort code: 60 83 71   | A/c 12345678 |
            608371                | 12345678     |
            60-83-71              | 87654321     | receipt-above
            Statement             | of November  | receipt-above""")
    void areOfTheAccountThatTheirMapSays(String first, String second, String code) {
        var reading = of(MAP.formatted("rents", "bank-1") + "  above: [60-83-71, \"12345678\"]\n").maps().getFirst().reading(Map.of("rows", "1", "total", "1.00"));
        reading.look(1, List.of(first, "", second));
        reading.look(2, List.of("Date", "Amount", "Reference"));
        reading.look(3, List.of("11/01/2027", "1.00", "X"));
        assertThat(reading.looked()).extracting(RowProblem::code).isEqualTo(code == null ? List.of() : List.of(code));
        if (code == null) {
            assertThat(reading.told().above()).isEqualTo(first + ", " + second);
        }
    }

    @Test
    void haveNothingAboveColumnsThatAreNamedByTheirPlaces() {
        assertThatThrownBy(() -> of(MAP.formatted("rents", "bank-1").replace("{day: Date, amount: Amount, account: Reference}", "{day: \"1\", amount: \"2\", account: \"3\"}")
                + "  above: [\"12345678\"]\n")).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void haveNoSourceThatDoorstepPostsUnder() {
        assertThatThrownBy(() -> of(MAP.formatted("rents", "card"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("does not post under itself");
    }
}
