package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rent year: 52 weeks, or 53 when the months from April to March have 53 of its debit days (rules.md RN-1).
 *
 * @param debits the debit day of each of its weeks, in order
 * @param free   those of them on which nothing is charged (rules.md RN-2)
 */
public record RentYear(List<LocalDate> debits, Set<LocalDate> free) {

    public RentYear {
        debits = List.copyOf(debits);
        free = Set.copyOf(free);
    }

    public LocalDate first() {
        return debits.getFirst();
    }

    /** The last day of its last week. */
    public LocalDate last() {
        return debits.getLast().plusDays(6);
    }

    public int weeks() {
        return debits.size();
    }

    public int chargeWeeks() {
        return weeks() - free.size();
    }

    /** The debit days on which rent is charged, in order. */
    public List<LocalDate> charged() {
        return debits.stream().filter(day -> !free.contains(day)).toList();
    }

    /** The same year for an account that is charged on these days too, though they are free for others. */
    public RentYear charging(Set<LocalDate> days) {
        return new RentYear(debits, free.stream().filter(day -> !days.contains(day)).collect(Collectors.toSet()));
    }

    /** As people write it: 2026/27. */
    public String name() {
        return "%d/%02d".formatted(first().getYear(), (first().getYear() + 1) % 100);
    }
}
