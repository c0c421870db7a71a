package org.doorstep.repairs.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;

/**
 * A hazard of a repair and how we came to know of it, which the law counts by any route (rules.md AW-7).
 *
 * @param by what is mended with the fault itself was found by the questions; the rest needs somebody to say it is over
 */
public record KnownHazard(HazardType type, Hazard.Severity severity, By by) {

    public enum By { QUESTIONS, WORDS, STAFF }

    /** Those the questions found and those mentioned, the gravest first; a type once, with its gravest severity. */
    static List<KnownHazard> of(Optional<Hazard> judged, List<Hazard> mentioned) {
        var all = new ArrayList<KnownHazard>();
        judged.ifPresent(hazard -> all.add(new KnownHazard(hazard.type(), hazard.severity(), By.QUESTIONS)));
        for (var hazard : mentioned) {
            var same = judged.filter(found -> found.type() == hazard.type());
            if (same.isEmpty()) {
                all.add(new KnownHazard(hazard.type(), hazard.severity(), By.WORDS));
            } else if (graver(hazard, same.get())) {
                all.set(0, new KnownHazard(hazard.type(), hazard.severity(), By.QUESTIONS));
            }
        }
        return gravestFirst(all);
    }

    /** The same with what an investigation found, in the place of what was thought of that type before. */
    static List<KnownHazard> found(List<KnownHazard> before, HazardType type, Hazard.Severity severity) {
        var by = before.stream().filter(known -> known.type() == type).map(KnownHazard::by).findFirst().orElse(By.STAFF);
        var all = new ArrayList<>(before.stream().filter(known -> known.type() != type).toList());
        all.add(new KnownHazard(type, severity, by));
        return gravestFirst(all);
    }

    /** Whether a mention says more than the questions found: another type, or a graver severity. */
    static boolean exceeds(Hazard mentioned, Optional<Hazard> judged) {
        return judged.filter(found -> found.type() == mentioned.type() && !graver(mentioned, found)).isEmpty();
    }

    public boolean emergency() {
        return severity == Hazard.Severity.EMERGENCY;
    }

    private static boolean graver(Hazard one, Hazard other) {
        return one.severity().compareTo(other.severity()) < 0;
    }

    private static List<KnownHazard> gravestFirst(List<KnownHazard> all) {
        return all.stream().sorted(Comparator.comparing(KnownHazard::severity)).toList();
    }
}
