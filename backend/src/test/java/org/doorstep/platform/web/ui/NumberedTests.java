package org.doorstep.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;

import org.doorstep.platform.spi.Brand;
import org.doorstep.platform.web.ui.Numbered.Piece;
import org.junit.jupiter.api.Test;

class NumberedTests {

    private static final Brand LANDLORD = (Brand) Proxy.newProxyInstance(Brand.class.getClassLoader(), new Class<?>[] {Brand.class},
            (_, asked, _) -> switch (asked.getName()) {
                case "officePhone" -> "01632 960 100";
                case "outOfHoursPhone" -> "01632 960 199";
                case "gasPhone" -> "0800 111 999";
                case "powerPhone" -> "105";
                default -> "";
            });

    @Test
    void everyNumberOfTheLandlordIsCutOutAndNothingIsLost() {
        assertThat(Numbered.of("Ring 01632 960 199. If you smell gas: 0800 111 999", LANDLORD)).containsExactly(
                new Piece("Ring ", false), new Piece("01632 960 199", true), new Piece(". If you smell gas: ", false), new Piece("0800 111 999", true));
    }

    @Test
    void othersNumbersStayAsTheyWereWritten() {
        assertThat(Numbered.of("07700 900 982, after 4", LANDLORD)).containsExactly(new Piece("07700 900 982, after 4", false));
        assertThat(Numbered.of("", LANDLORD)).isEmpty();
    }

    /** An amount, a reference, the number of somebody else: whoever presses it rings nobody by mistake. */
    @Test
    void aPartOfSomethingLongerIsNoNumber() {
        var sentence = "If anybody is hurt ring 999. It costs £999.00, or 1,999; gas: 0800 111 999, Sam: 07700 900 999 (REP-105)";
        assertThat(Numbered.of(sentence, LANDLORD)).filteredOn(Piece::rings).extracting(Piece::words).containsExactly("999", "0800 111 999");
        assertThat(Numbered.of(sentence, LANDLORD)).extracting(Piece::words).satisfies(all -> assertThat(String.join("", all)).isEqualTo(sentence));
    }

    /** A house has three figures as well. */
    @Test
    void aShortOneRingsWhereTheWordsSaySo() {
        assertThat(Numbered.of("Ring 105, free. In danger ring 999.", LANDLORD)).filteredOn(Piece::rings).extracting(Piece::words).containsExactly("105", "999");
        for (var place : List.of("105 Marsh Road", "Flat 105, Ash House", "999 Marsh Road", "String 105")) {
            assertThat(Numbered.of(place, LANDLORD)).containsExactly(new Piece(place, false));
        }
    }
}
