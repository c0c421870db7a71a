package org.doorstep.arrears.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldInputTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 1);

    @Test
    void saysWhatIsWrongFromTheTopOfTheFormDown() {
        assertThat(problems(Map.of(), List.of("P1", "P2"))).extracting(Problem::field).containsExactly("kind", "person", "started", "reason");
    }

    @ParameterizedTest
    @CsvSource({
        "breathing-space, 2027-05-03, arrears.hold.started.ahead", "breathing-space, 2027-03-01, arrears.hold.started.long-ago",
        "mental-health, 2027-05-03, arrears.hold.started.ahead"})
    void saysWhichRuleADayBreaks(String kind, LocalDate day, String problem) {
        assertThat(problems(typed(kind, day), List.of("P1"))).extracting(Problem::code).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({"breathing-space, 2027-05-02", "breathing-space, 2027-03-02", "mental-health, 2026-01-02", "safeguarding, 2026-01-02"})
    void takesTomorrowAndAsLongAgoAsItLasts(String kind, LocalDate day) {
        assertThat(HoldInput.check(typed(kind, day), List.of("P1"), TODAY)).isInstanceOf(Checked.Good.class);
    }

    private static Map<String, String> typed(String kind, LocalDate day) {
        return Map.of("kind", kind, "reason", "The adviser wrote to us", "started-day", String.valueOf(day.getDayOfMonth()),
                "started-month", String.valueOf(day.getMonthValue()), "started-year", String.valueOf(day.getYear()));
    }

    private static List<Problem> problems(Map<String, String> typed, List<String> holders) {
        return ((Checked.Bad<HoldInput>) HoldInput.check(typed, holders, TODAY)).problems();
    }
}
