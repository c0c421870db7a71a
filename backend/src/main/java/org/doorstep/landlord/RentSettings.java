package org.doorstep.landlord;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * How rent is counted (rules.md RN-1, RN-2).
 *
 * @param begins    the month whose first debit day begins the rent year
 * @param debitDay  the day of the week on which the rent of that week falls
 * @param freeWeeks the weeks nobody is charged for
 */
public record RentSettings(Month begins, DayOfWeek debitDay, FreeWeeks freeWeeks) {

    public RentSettings {
        for (var day : freeWeeks.byDate()) {
            Settings.require(day.getDayOfWeek() == debitDay, "rent: by-date names debit days, each a %s, not %s",
                    word(debitDay), day);
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * By rule, or by date: a rent year that has any of these dates has those and no others.
     *
     * @param atChristmas       how many, from the week of Christmas Day on
     * @param atYearEnd         how many, the last of the rent year
     * @param byDate            the debit days of the weeks
     * @param withheldInArrears whether those who are behind with their rent are charged for them all the same
     * @param arrearsWeeks      who owes more than so many weeks' charges is behind: a month paid at its end has five of them
     */
    public record FreeWeeks(int atChristmas, int atYearEnd, List<LocalDate> byDate, boolean withheldInArrears, int arrearsWeeks) {

        public FreeWeeks {
            Settings.between("rent: at-christmas", atChristmas, 0, 4);
            Settings.between("rent: at-year-end", atYearEnd, 0, 4);
            Settings.between("rent: arrears-weeks", arrearsWeeks, 1, 26);
            Settings.require(Set.copyOf(byDate).size() == byDate.size(), "rent: by-date names a week twice: %s", byDate);
            byDate = List.copyOf(byDate);
        }
    }
}
