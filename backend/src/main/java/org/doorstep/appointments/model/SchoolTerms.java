package org.doorstep.appointments.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** When children must be taken to school: the terms of the local schools, half-terms lying between two of them. */
public record SchoolTerms(List<Term> terms) {

    /** First and last school day. */
    public record Term(LocalDate first, LocalDate last) {}

    public SchoolTerms {
        terms = List.copyOf(terms);
    }

    public boolean isTermDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && terms.stream().anyMatch(term -> !day.isBefore(term.first()) && !day.isAfter(term.last()));
    }
}
