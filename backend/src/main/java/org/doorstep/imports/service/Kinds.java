package org.doorstep.imports.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.spi.ImportKind;
import org.springframework.stereotype.Component;

/** Every kind of file the modules offer, each after those whose rows it names. */
@Component
class Kinds {

    private final Map<String, ImportKind> inOrder = new LinkedHashMap<>();

    Kinds(List<ImportKind> offered) {
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
    }

    List<String> names() {
        return List.copyOf(inOrder.keySet());
    }

    Optional<ImportKind> named(String name) {
        return Optional.ofNullable(inOrder.get(name));
    }
}
