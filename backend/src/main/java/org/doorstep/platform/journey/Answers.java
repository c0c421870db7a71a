package org.doorstep.platform.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What has been answered so far, by question; safe to keep as JSON. May hold answers a changed mind left behind. */
public record Answers(Map<String, String> given) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = Map.copyOf(given);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(given.get(question));
    }

    public Answers with(String question, String answer) {
        var more = new LinkedHashMap<>(given);
        more.put(question, answer);
        return new Answers(more);
    }
}
