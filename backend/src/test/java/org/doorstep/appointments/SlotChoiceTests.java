package org.doorstep.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotChoiceTests {

    @ParameterizedTest
    @EnumSource
    void readsItsOwnCode(Window window) {
        var choice = new SlotChoice(LocalDate.of(2026, 11, 24), window);
        assertThat(SlotChoice.parse(choice.code())).contains(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "2026-11-24", "2026-11-24.", "2026-11-24.AM", "2026-02-30.am", "x.am",
        "2026-11-24.am.OP01", "999999999999-01-01.am"})
    void readsNothingElse(String code) {
        assertThat(SlotChoice.parse(code)).isEmpty();
    }

    @Test
    void namesNoOperative() {
        assertThat(SlotChoice.class.getRecordComponents()).extracting(part -> part.getName())
                .containsExactly("day", "window");
    }
}
