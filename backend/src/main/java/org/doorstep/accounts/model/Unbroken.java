package org.doorstep.accounts.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.doorstep.kernel.WorkingCalendar;

/**
 * Up to which day the files of a sender that names none of its lines tell everything: a working day between two of them that no file had may be
 * one whose money is still to come (backend/docs/adr/0093).
 */
public final class Unbroken {

    /** The days of one file, both included. */
    public record Days(LocalDate first, LocalDate last) {}

    private Unbroken() {}

    /**
     * @param until up to which day it was so before
     * @param files in any order; two of them may have the same days
     */
    public static LocalDate until(LocalDate until, List<Days> files, WorkingCalendar calendar) {
        var day = until;
        for (var file : files.stream().sorted(Comparator.comparing(Days::first)).toList()) {
            if (file.last().isAfter(day) && !file.first().isAfter(calendar.plusWorkingDays(day, 1))) {
                day = file.last();
            }
        }
        return day;
    }

    /**
     * The days that no file had, up to a file that is to come: those in which banks work, and whatever is just before it.
     *
     * @param until up to which day everything is told
     * @param files in any order
     * @param first of the file that is to come
     * @return the oldest first
     */
    public static List<Days> gaps(LocalDate until, List<Days> files, LocalDate first, WorkingCalendar calendar) {
        var gaps = new ArrayList<Days>();
        var day = until;
        for (var file : files.stream().filter(file -> file.first().isBefore(first)).sorted(Comparator.comparing(Days::first)).toList()) {
            if (file.first().isAfter(calendar.plusWorkingDays(day, 1))) {
                gaps.add(new Days(day.plusDays(1), file.first().minusDays(1)));
            }
            day = file.last().isAfter(day) ? file.last() : day;
        }
        if (first.isAfter(day.plusDays(1))) {
            gaps.add(new Days(day.plusDays(1), first.minusDays(1)));
        }
        return List.copyOf(gaps);
    }
}
