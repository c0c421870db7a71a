package org.doorstep.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldsTests {

    @Test
    void aNumberIsReadAsPeopleHereWriteIt() {
        assertThat(Fields.phone("+447700900104")).isEqualTo("07700 900104");
        assertThat(Fields.phone("+441632960100")).isEqualTo("01632 960100");
        assertThat(Fields.phone("+442079460000")).isEqualTo("020 7946 0000");
    }

    @Test
    void aNumberFromAbroadOrTypedByHandStaysAsItIs() {
        assertThat(Fields.phone("+48221234567")).isEqualTo("+48221234567");
        assertThat(Fields.phone("01632 960 104, after 4")).isEqualTo("01632 960 104, after 4");
    }
}
