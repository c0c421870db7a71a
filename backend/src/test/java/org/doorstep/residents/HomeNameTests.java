package org.doorstep.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class HomeNameTests {

    @Test
    void aFlatIsNamedWithItsBuilding() {
        assertThat(home("Flat 15", "Damson Court").name()).isEqualTo("Flat 15, Damson Court");
    }

    @Test
    void aHouseIsNamedByItsAddressAlone() {
        assertThat(home("65 Beech Way", "").name()).isEqualTo("65 Beech Way");
    }

    @Test
    void aBuildingThatTheAddressNamesIsNotNamedTwice() {
        assertThat(home("15 Damson Court", "Damson Court").name()).isEqualTo("15 Damson Court");
    }

    private static Home home(String line1, String building) {
        var block = Optional.of(building).filter(name -> !name.isEmpty()).map(name -> new Home.Block(new UUID(0, 2), "B1", name));
        return new Home(new UUID(0, 1), "1", new Address(line1, "", "Northampton", "NN1 1AA"), DwellingType.FLAT, Optional.of(1), "P1", block);
    }
}
