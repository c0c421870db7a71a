package org.doorstep.leasehold.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WrittenDay;

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
        var came = WrittenDay.iso(text(fields, "came")).filter(day -> !day.isAfter(today) && !day.isBefore(today.minusYears(1)));
        if (came.isEmpty()) {
            problems.add(Problem.of("came", "leasehold.written.came"));
        }
        return switch (person(fields, named)) {
            case Checked.Good<String>(var person) when problems.isEmpty() -> new Checked.Good<>(new WrittenDown(person, came.orElseThrow()));
            case Checked.Good<String> _ -> new Checked.Bad<>(problems);
            case Checked.Bad<String>(var wrong) -> new Checked.Bad<>(Stream.concat(problems.stream(), wrong.stream()).toList());
        };
    }

    /**
     * Who wrote or rang.
     *
     * @param fields person: a reference, or nothing for whom the lease names first
     * @param named  by the lease, by their references in its order
     */
    public static Checked<String> person(Map<String, String> fields, List<String> named) {
        var wanted = text(fields, "person");
        return (wanted.isEmpty() ? named.stream().findFirst() : Optional.of(wanted).filter(named::contains)).<Checked<String>>map(Checked.Good::new)
                .orElseGet(() -> new Checked.Bad<>(List.of(Problem.of("person", "leasehold.written.person"))));
    }

    private static String text(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }
}
