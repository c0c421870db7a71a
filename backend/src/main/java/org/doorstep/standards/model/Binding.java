package org.doorstep.standards.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.doorstep.standards.Facts;
import org.doorstep.standards.Standard;

/** Which standards a trigger opens for a case. */
public final class Binding {

    private Binding() {}

    /**
     * @param charters     the charters the landlord runs
     * @param landlordType what kind of landlord it is
     * @param day          the trigger's day
     * @return every measured standard that binds; several may, and each is a promise of its own
     */
    public static List<Standard> opened(
            List<Standard> all, Set<String> charters, String landlordType, String trigger, Facts facts, LocalDate day) {
        return all.stream()
                .filter(standard -> charters.contains(standard.charter()))
                .filter(Standard::measured)
                .filter(standard -> standard.trigger().equals(trigger))
                .filter(standard -> applies(standard, landlordType, facts, day))
                .toList();
    }

    private static boolean applies(Standard standard, String landlordType, Facts facts, LocalDate day) {
        // "A case keeps the version in force on its trigger day"; a later step of a case, on the day the case began
        var began = facts.began().orElse(day);
        return standard.inForceOn(began)
                // "a fresh period of the same length" (rules.md 4.5): a second contractor in May has winter's time for a loss in April
                && standard.season().map(season -> season.holds(began)).orElse(true)
                && standard.binds(landlordType)
                && standard.when().entrySet().stream().allMatch(condition ->
                        condition.getValue().contains(facts.values().getOrDefault(condition.getKey(), "")));
    }
}
