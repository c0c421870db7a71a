package org.doorstep.repairs.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.Window;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.Brand;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Option;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlotOptionsTests {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 14);
    private static final PageContext PAGE = new PageContext(new Words(), Locale.UK, "/", "", new PageContext.CsrfField("_csrf", ""),
            new CurrentUser.Anonymous(), "", new EarlyRisers(), List.of(), new Assets(), Instant.parse("2027-01-12T09:30:00Z"), 0);

    @Test
    void areNamedByTheLandlordsOwnHours() {
        var morning = SlotOptions.of(PAGE, new Offer.InTime(List.of(day(true))), List.of(), "").options().getFirst();
        assertThat(morning.label()).isEqualTo("morning, 7am to 11:30am");
        assertThat(morning.under()).isEqualTo("Thursday 14 January");
    }

    @Test
    void standUnderTheirDayWhichIsReadOnceAndHeardBeforeEach() {
        var options = SlotOptions.of(PAGE, new Offer.InTime(List.of(twice(DAY), twice(DAY.plusDays(1)))), List.of(), "").options();
        assertThat(IntStream.range(0, options.size()).mapToObj(i -> Option.begins(options, i)))
                .containsExactly(true, false, true, false, false);

        var html = new StaticTemplates().formRadios(PAGE, "slot", "When", options, "", null, false, "").render();
        assertThat(html).containsOnlyOnce("<p class=\"govuk-body radios-under\" aria-hidden=\"true\">Thursday 14 January</p>")
                .containsOnlyOnce("<p class=\"govuk-body radios-under\" aria-hidden=\"true\">Friday 15 January</p>");
        assertThat(html.split("<span class=\"govuk-visually-hidden\">Thursday 14 January, </span>morning", -1)).hasSize(3);
    }

    @Test
    void areMarkedWhenTheyAreLaterThanPromised() {
        assertThat(SlotOptions.of(PAGE, new Offer.Later(day(false)), List.of(), "").options().getFirst().hint())
                .isEqualTo("Later than we promised");
        assertThat(SlotOptions.of(PAGE, new Offer.InTime(List.of(day(true))), day(false).slots(), "").options().getFirst().hint())
                .isEqualTo("Later than we promised");
        assertThat(SlotOptions.of(PAGE, new Offer.InTime(List.of(day(true))), List.of(), "").options().getFirst().hint())
                .isNull();
    }

    @Test
    void endInACallBack() {
        assertThat(SlotOptions.of(PAGE, new Offer.Nobody(DAY), List.of(), "").options()).singleElement()
                .satisfies(option -> assertThat(option.value()).isEqualTo("call-back"));
    }

    private static Offer.Day day(boolean inTime) {
        return new Offer.Day(DAY, List.of(new Slot(DAY, Window.AM, LocalTime.of(7, 0), LocalTime.of(11, 30), inTime)));
    }

    private static Offer.Day twice(LocalDate day) {
        var slot = new Slot(day, Window.AM, LocalTime.of(7, 0), LocalTime.of(11, 30), true);
        return new Offer.Day(day, List.of(slot, slot));
    }

    /** A landlord unlike the demo's. */
    private record EarlyRisers() implements Brand {

        @Override
        public String name() {
            return "Early Risers";
        }

        @Override
        public String officePhone() {
            return "";
        }

        @Override
        public String outOfHoursPhone() {
            return "";
        }

        @Override
        public String gasPhone() {
            return "";
        }

        @Override
        public String powerPhone() {
            return "";
        }

        @Override
        public String repairsPhone() {
            return "";
        }

        @Override
        public int holdMinutes() {
            return 5;
        }

        @Override
        public Hours hours(String window) {
            return new Hours(LocalTime.of(7, 0), LocalTime.of(11, 30));
        }

        @Override
        public MonthDay chargesFrom() {
            return MonthDay.of(4, 1);
        }

        @Override
        public boolean officeOpenAt(Instant moment) {
            return true;
        }
    }
}
