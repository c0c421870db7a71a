package org.doorstep.imports.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.spi.ImportKind;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.spi.ImportMaps;
import org.springframework.stereotype.Component;

/** Every kind of file the modules offer, each after those whose rows it names, and the maps that read others' files as those. */
@Component
class Kinds {

    private final Map<String, ImportKind> inOrder = new LinkedHashMap<>();

    private final Map<String, ImportMap> maps = new LinkedHashMap<>();

    Kinds(List<ImportKind> offered, List<ImportMaps> senders) {
        var waiting = new ArrayList<>(offered);
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(kind -> inOrder.keySet().containsAll(kind.after())).findFirst()
                    .orElseThrow(() -> new IllegalStateException("kinds of file wait for each other, or for none: "
                            + waiting.stream().map(ImportKind::name).toList()));
            waiting.remove(next);
            if (inOrder.put(next.name(), next) != null) {
                throw new IllegalStateException("two kinds of file called " + next.name());
            }
        }
        senders.stream().flatMap(each -> each.maps().stream()).forEach(map -> {
            if (inOrder.containsKey(map.name()) || maps.put(map.name(), map) != null) {
                throw new IllegalStateException("two kinds of file called " + map.name());
            }
        });
    }

    List<String> names() {
        return List.copyOf(inOrder.keySet());
    }

    List<ImportMap> maps() {
        return List.copyOf(maps.values());
    }

    /** @param said beside the file, for a map */
    Optional<Incoming> named(String name, Map<String, String> said) {
        return Optional.ofNullable(inOrder.get(name)).map(Incoming::of)
                .or(() -> Optional.ofNullable(maps.get(name)).map(map -> Incoming.of(map, said)));
    }
}
