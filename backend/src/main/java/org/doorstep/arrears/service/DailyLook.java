package org.doorstep.arrears.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every morning of a working day, when nobody is woken by a message and the office answers; and once more after a file of that day. */
@Component
class DailyLook implements DailyJob {

    static final String TASK = "arrears.look";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** Several files of one morning are looked at once. */
    private static final int AFTER_MINUTES = 15;

    private final Round round;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final LocalTime closes;
    private final Clock clock;

    DailyLook(Round round, Jobs jobs, WorkingCalendar calendar, Landlord landlord, Clock clock) {
        this.round = round;
        this.jobs = jobs;
        this.calendar = calendar;
        this.closes = landlord.officeHours().closes();
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public LocalTime at() {
        return MORNING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(40);
    }

    /**
     * An account that cannot be looked at holds up no other, and the job has failed: it looks at all of them again, which does
     * nothing twice.
     */
    @Override
    public Mono<Void> handle(String day, String data) {
        return Mono.defer(() -> calendar.isWorkingDay(LocalDate.now(clock)) ? round.all() : Mono.just(0L))
                .filter(left -> left > 0)
                .flatMap(left -> Mono.error(new IllegalStateException(left + " accounts could not be looked at")));
    }

    /** Once more on a day whose look is over, while the office answers: what came in a file is not left till the next morning. */
    Mono<Void> again() {
        var next = LocalDateTime.now(clock).plusMinutes(AFTER_MINUTES).truncatedTo(ChronoUnit.MINUTES);
        var slot = next.minusMinutes(next.getMinute() % AFTER_MINUTES);
        var opens = slot.toLocalTime().isAfter(MORNING) && slot.toLocalTime().isBefore(closes) && calendar.isWorkingDay(slot.toLocalDate());
        return opens ? jobs.enqueue(TASK, slot.toString(), "", slot.atZone(clock.getZone()).toInstant()) : Mono.empty();
    }
}
