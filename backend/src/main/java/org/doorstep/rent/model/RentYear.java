package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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

    /** Those of somebody from whom the rent-free weeks are withheld: every week. */
    public List<LocalDate> charged(boolean withheld) {
        return withheld ? debits : charged();
    }

    /** As people write it: 2026/27. */
    public String name() {
        return "%d/%02d".formatted(first().getYear(), (first().getYear() + 1) % 100);
    }
}
