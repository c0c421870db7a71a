package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.doorstep.kernel.WorkingCalendar;

/**
 * When a letter is served: once the post has brought it, which rests on weekends and bank holidays (rules.md CLK-6).
 *
 * @param days how many days with post a letter is on its way
 */
public record PostDays(WorkingCalendar post, int days) {

    public LocalDate served(LocalDate sent) {
        return post.plusWorkingDays(sent, days);
    }

    /** The last day on which a letter leaves that is served on a day or sooner. */
    public LocalDate lastToSend(LocalDate served) {
        return Stream.iterate(served, day -> day.minusDays(1)).filter(day -> !served(day).isAfter(served)).findFirst().orElseThrow();
    }
}
