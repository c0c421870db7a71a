package org.doorstep.contact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.doorstep.landlord.Landlord;
import org.doorstep.landlord.LeaseholdRules;
import org.doorstep.landlord.RentSettings;

/** A landlord for tests that need no settings file. */
public final class Landlords {

    private Landlords() {}

    public static Landlord demo() {
        return new Landlord("demo", "Nene Valley Homes", Landlord.Kind.COUNCIL,
                List.of("Nene Valley Homes", "The Guildhall", "NN1 1DE"),
                new Landlord.Phones("01632 960 100", "01632 960 199", "01632 960 104", "0800 111 999", "105",
                        new Landlord.EmergencyDesk("+447700900199", "emergencies@example.org", 5), "office@example.org", true),
                new Landlord.OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)), List.of("national", "nph", "portal"),
                List.of("en"), new Landlord.Appointments(windows(), true, 10, 15, 28),
                new Landlord.Repairs(1, 90, ""), new RentSettings(Month.APRIL, DayOfWeek.MONDAY,
                        new RentSettings.FreeWeeks(0, 0, List.of(), false, 5)), leasehold(), Map.of("leasehold", "leasehold-team@example.org"));
    }

    /** The numbers of the law as they are today, and no file of summaries. */
    public static LeaseholdRules leasehold() {
        return new LeaseholdRules(MonthDay.of(4, 1), 2, 10, List.of(90, 30),
                List.of(new LeaseholdRules.Law(LocalDate.of(2003, 10, 31), 18, 25_000, 10_000, 12, 30, 21)), "",
                new LeaseholdRules.Billing(LocalDate.of(2027, 1, 1), 28, 28), List.of(), 20);
    }

    private static Map<String, Landlord.Window> windows() {
        return Map.of("am", window(8, 12), "pm", window(12, 17), "school-run", window(10, 14), "all-day", window(8, 17));
    }

    private static Landlord.Window window(int from, int to) {
        return new Landlord.Window(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
