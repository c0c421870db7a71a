package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;

/**
 * What staff say of something that came by letter or telephone, and the one check of what either door sends about it.
 *
 * @param person who wrote or rang, by their reference
 * @param came   the day it came: clocks run from it
 */
public record WrittenDown(String person, LocalDate came) {

    /**
     * @param fields came, as 2026-11-24; person: a reference, or nothing for whom the lease names first
     * @param named  by the lease, by their references in its order
     */
    public static Checked<WrittenDown> of(Map<String, String> fields, List<String> named, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var came = Days.read(text(fields, "came")).filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(1)));
        if (came.isEmpty()) {
            problems.add(Problem.of("came", "leasehold.written.came"));
        }
        var wanted = text(fields, "person");
        var person = wanted.isEmpty() ? named.stream().findFirst() : Optional.of(wanted).filter(named::contains);
        if (person.isEmpty()) {
            problems.add(Problem.of("person", "leasehold.written.person"));
        }
        return problems.isEmpty() ? new Checked.Good<>(new WrittenDown(person.orElseThrow(), came.orElseThrow())) : new Checked.Bad<>(problems);
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
