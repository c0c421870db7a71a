package org.doorstep.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.doorstep.platform.spi.ImportMap;
import org.junit.jupiter.api.Test;
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
        return new ReceiptFiles(new ReceiptSettings(new ByteArrayResource(settings.getBytes(StandardCharsets.UTF_8))), null, null, null);
    }

    @Test
    void haveASourceOfTheirOwnEach() {
        assertThat(of(MAP.formatted("rents", "bank-1") + MAP.formatted("garages", "bank-2")).maps()).extracting(ImportMap::name).containsExactly("rents", "garages");
        assertThatThrownBy(() -> of(MAP.formatted("rents", "bank") + MAP.formatted("others", "bank-2") + MAP.formatted("garages", "bank")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the maps of receipts rents and garages have one and the same source, bank: give each a source of its own. Under a new source send only days after the last one that its map sent under bank: whatever came before would be put on the accounts a second time");
    }

    @Test
    void haveNoSourceThatDoorstepPostsUnder() {
        assertThatThrownBy(() -> of(MAP.formatted("rents", "card"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("does not post under itself");
    }
}
