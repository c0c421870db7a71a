package org.doorstep.rent.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days over which a rise waits for the notice that the law prescribes (Housing Act 1988, section 13; backend/docs/adr/0134).
 *
 * @param until the last of them; empty while nothing ends it
 */
public record Wait(LocalDate from, Optional<LocalDate> until) {

    /** Those that begin within none before them: what goes on is what was charged before the first. */
    static List<Wait> apart(List<Wait> waits) {
        var apart = new ArrayList<Wait>();
        waits.stream().sorted(Comparator.comparing(Wait::from)).filter(wait -> apart.isEmpty() || apart.getLast().isOver(wait.from())).forEach(apart::add);
        return apart;
    }

    private boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
