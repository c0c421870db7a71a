package org.doorstep.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Agreement(
        String reference, String kind, Town.Home home, LocalDate started, @Nullable LocalDate ended, boolean livesThere,
        List<Someone> holders, List<Someone> agents) {

    Agreement heldBy(Someone... others) {
        return new Agreement(reference, kind, home, started, ended, livesThere, List.of(others), agents);
    }

    boolean isTenancy() {
        return switch (kind) {
            case "secure", "introductory", "flexible", "assured" -> ended == null;
            default -> false;
        };
    }
}
