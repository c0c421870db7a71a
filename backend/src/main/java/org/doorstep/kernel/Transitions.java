package org.doorstep.kernel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One table per thing that has states: from a state, by an event, to a state. What is not in the table is refused.
 *
 * @param <S> the states
 * @param <E> the events that move it
 */
public final class Transitions<S extends Enum<S>, E extends Enum<E>> {

    private record Edge<S, E>(S from, E event) {}

    private final Map<Edge<S, E>, S> table = new LinkedHashMap<>();

    public Transitions<S, E> allow(S from, E event, S to) {
        var before = table.put(new Edge<>(from, event), to);
        if (before != null) {
            throw new IllegalArgumentException(from + " already has an edge for " + event);
        }
        return this;
    }

    /** Where the event leads from here; empty when it cannot happen now. */
    public Optional<S> next(S from, E event) {
        return Optional.ofNullable(table.get(new Edge<>(from, event)));
    }

    /** The table as a Mermaid state diagram, kept beside the module's documentation and compared in a test. */
    public String toMermaid() {
        return table.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Edge<S, E>, S> e) -> e.getKey().from())
                        .thenComparing(e -> e.getKey().event()))
                .map(e -> "    " + e.getKey().from() + " --> " + e.getValue() + ": " + e.getKey().event())
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }
}
