package org.doorstep.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One operative's one day.
 *
 * @param code         the operative's short name
 * @param working      when they are at work that day, absences taken out; empty on a day off
 * @param spareMinutes from now on, of work not given away yet, travel not counted
 * @param visits       booked ones in the order of the plan, those already over included
 */
public record DiaryDay(String code, String name, LocalDate day, List<Hours> working, int spareMinutes,
        List<DiaryVisit> visits) {

    public record Hours(LocalTime from, LocalTime until) {}

    public DiaryDay {
        working = List.copyOf(working);
        visits = List.copyOf(visits);
    }
}
