package org.doorstep.appointments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.Window;
import org.junit.jupiter.api.Test;

class NearestTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final SlotChoice WISH = new SlotChoice(TUESDAY, Window.PM);

    @Test
    void prefersTheSameDayThenTheSameWindowOfADayNextToIt() {
        assertThat(Nearest.to(WISH, List.of(slot(0, Window.AM, true), slot(1, Window.AM, true), slot(1, Window.PM, true),
                slot(-1, Window.PM, true), slot(2, Window.PM, true))))
                .containsExactly(slot(0, Window.AM, true), slot(-1, Window.PM, true), slot(1, Window.PM, true));
    }

    @Test
    void goesBeyondTheLimitLast() {
        assertThat(Nearest.to(WISH, List.of(slot(1, Window.PM, false), slot(-9, Window.AM, true))))
                .containsExactly(slot(-9, Window.AM, true), slot(1, Window.PM, false));
    }

    @Test
    void neverOffersWhatWasJustLost() {
        assertThat(Nearest.to(WISH, List.of(slot(0, Window.PM, true)))).isEmpty();
    }

    private static Slot slot(int days, Window window, boolean inTime) {
        return new Slot(TUESDAY.plusDays(days), window, LocalTime.of(8, 0), LocalTime.NOON, inTime);
    }
}
