package org.doorstep.standards.service;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.standards.Standard;
import org.doorstep.standards.model.Vocabulary;

/** Every standard of every charter read, in the order written. */
public final class Charters {

    private final Map<String, Standard> byId = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Vocabulary vocabulary;

    Charters(List<Standard> standards, Vocabulary vocabulary) {
        for (var standard : standards) {
            byId.put(standard.id(), standard);
            names.add(standard.charter());
        }
        this.vocabulary = vocabulary;
    }

    public Optional<Standard> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Standard> all() {
        return List.copyOf(byId.values());
    }

    public Set<String> names() {
        return Set.copyOf(names);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
