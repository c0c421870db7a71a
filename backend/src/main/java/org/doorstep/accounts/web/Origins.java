package org.doorstep.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.doorstep.accounts.EntryOrigin;
import org.doorstep.accounts.EntryView;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toMap;

/** Where it is told what entries were for. */
@Component
class Origins {

    private final Map<String, EntryOrigin> bySource;

    Origins(List<EntryOrigin> origins) {
        this.bySource = origins.stream().collect(toMap(EntryOrigin::source, Function.identity()));
    }

    Optional<String> href(EntryView entry) {
        return Optional.ofNullable(bySource.get(entry.source())).flatMap(origin -> origin.href(entry.reference()));
    }
}
