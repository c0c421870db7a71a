package org.doorstep.arrears.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;

/** The days of a plan: until what is late is paid, the last time whatever is left. */
public final class Schedule {

    /** Ten years of weeks: beyond that a plan is looked at again before it ends. */
    private static final int MOST = 520;

    private Schedule() {}

    /** @param n from 1 @param day moved to the next working day: on a day when banks do not work nothing arrives */
    public record Due(int n, LocalDate day, Money amount) {}

    /**
     * @param after the first is the next of its days after this one: who pays on the 31st does so again after a short month
     * @return one at least
     */
    public static List<Due> of(Terms terms, Money owed, LocalDate after, WorkingCalendar calendar) {
        var days = new ArrayList<Due>();
        var left = owed;
        int gone = 0;
        while (!terms.every().nth(terms.first(), gone).isAfter(after)) {
            gone++;
        }
        for (int n = 0; left.owed() && n < MOST; n++) {
            var amount = left.compareTo(terms.amount()) < 0 ? left : terms.amount();
            days.add(new Due(n + 1, moved(terms.every().nth(terms.first(), gone + n), calendar), amount));
            left = left.minus(amount);
        }
        return List.copyOf(days);
    }

    /** Whether these pay all of it; else the plan is looked at again after the last. */
    public static boolean pays(List<Due> days, Money owed) {
        return days.stream().map(Due::amount).reduce(Money.ZERO, Money::plus).compareTo(owed) >= 0;
    }

    private static LocalDate moved(LocalDate day, WorkingCalendar calendar) {
        return calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, 1);
    }
}
