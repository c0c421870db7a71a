package org.doorstep.standards.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.doorstep.standards.Standard;

/** What an event does to an open promise. */
public final class Hearing {

    private Hearing() {}

    /** A promise and its standard. */
    public record Known(Promise promise, Standard standard) {}

    /** @return the promises the event changes, as they are after it */
    public static List<Promise> changed(List<Known> open, String event, Instant at) {
        return open.stream().map(known -> changed(known, event, at)).flatMap(Optional::stream).toList();
    }

    private static Optional<Promise> changed(Known known, String event, Instant at) {
        if (known.standard().stopsOn().contains(event)) {
            return Optional.of(known.promise().stop(event, at));
        }
        // "Safety-work duty ends early if the household has been moved out, if third-party consent was … refused, or if
        // a further investigation finds no hazard" (CLK-9): neither kept nor broken
        return known.standard().endsOn().contains(event)
                ? Optional.of(known.promise().withdraw(event, at))
                : Optional.empty();
    }
}
