package org.doorstep.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Words;
import org.doorstep.standards.Limit.Unit;
import org.doorstep.standards.PromiseView.State;
import org.junit.jupiter.api.Test;

class DueWordsTests {

    private static final Words WORDS = new Words();
    private static final Instant DUE = Instant.parse("2027-01-21T17:00:00Z");

    @Test
    void saysWhenAPromiseIsDue() {
        assertThat(standing(State.OPEN, false, Optional.empty(), Optional.empty())).isEqualTo("By 5pm on Thursday 21 January 2027");
    }

    @Test
    void saysThatADueTimeMayChange() {
        assertThat(standing(State.OPEN, true, Optional.empty(), Optional.empty())).startsWith("By 5pm").contains("may change");
    }

    @Test
    void saysWhyADueTimeMoved() {
        assertThat(standing(State.OPEN, false, Optional.empty(), Optional.of("We wait for a part.")))
                .isEqualTo("By 5pm on Thursday 21 January 2027. It was 5pm on Thursday 14 January 2027. Why it moved: We wait for a part.");
    }

    @Test
    void saysWhenAPromiseWasKept() {
        assertThat(standing(State.KEPT, false, Optional.of(DUE.minus(Duration.ofDays(1))), Optional.empty()))
                .isEqualTo("Done 5pm on Wednesday 20 January 2027. It was due by 5pm on Thursday 21 January 2027.");
    }

    @Test
    void ownsUpToAMissedPromiseBeforeAndAfterItIsDone() {
        assertThat(standing(State.BROKEN, true, Optional.empty(), Optional.empty())).contains("not done it yet", "sorry");
        assertThat(standing(State.BROKEN, true, Optional.of(DUE.plus(Duration.ofDays(1))), Optional.empty()))
                .contains("We were late", "sorry").doesNotContain("may change");
    }

    @Test
    void saysWhenAPromiseEnded() {
        assertThat(standing(State.WITHDRAWN, false, Optional.of(DUE.minus(Duration.ofDays(1))), Optional.empty())).startsWith("Ended 5pm");
    }

    @Test
    void writesEveryKindOfLimitForOneAndForMany() {
        assertThat(limit(new Limit.Within(1, Unit.WORKING_DAYS, 1))).isEqualTo("1 working day");
        assertThat(limit(new Limit.Within(8, Unit.WEEKS, 6))).isEqualTo("8 weeks");
        assertThat(limit(new Limit.Within(0, Unit.DAYS, 0))).isEqualTo("The same day");
        assertThat(limit(new Limit.Every(3, Unit.MONTHS))).isEqualTo("Every 3 months");
        assertThat(limit(new Limit.AtLeastBefore(10, Unit.WORKING_DAYS))).isEqualTo("At least 10 working days before");
        assertThat(limit(new Limit.ByDayOfYear(MonthDay.of(6, 30)))).isEqualTo("By 30 June");
        assertThat(limit(new Limit.ByDate(LocalDate.of(2011, 4, 1)))).isEqualTo("By Friday 1 April 2011");
        assertThat(limit(new Limit.Always())).isEqualTo("Always");
    }

    @Test
    void writesOutHowItWasCounted() {
        var why = Due.Why.of("standards.why.months", 1, LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), java.time.LocalTime.of(17, 0));

        assertThat(DueWords.why(WORDS, Locale.UK, why)).isEqualTo("We count 1 month from Sunday 31 January 2027 to the same day of the month, "
                + "or to the month's last day. That is Sunday 28 February 2027, and the limit ends at 5pm.");
    }

    private static String limit(Limit limit) {
        return DueWords.limit(WORDS, Locale.UK, limit);
    }

    private static String standing(State state, boolean provisional, Optional<Instant> stopped, Optional<String> extended) {
        var firstDue = extended.isPresent() ? DUE.minus(Duration.ofDays(7)) : DUE;
        return DueWords.standing(WORDS, Locale.UK, new PromiseView(UUID.randomUUID(), new Subject("repair", UUID.randomUUID()),
                "nph.repairs.urgent-attend", "nph", state, DUE.minus(Duration.ofDays(9)), DUE, firstDue, provisional, stopped,
                extended, "standards.sentence.nph.repairs.urgent-attend", Due.Why.of("standards.why.history")));
    }
}
