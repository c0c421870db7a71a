package org.doorstep.residents.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.platform.spi.KnownNames;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The patches that homes lie in: an operative of any other would never be sent. */
@Component
class HomePatches implements KnownNames {

    private final DatabaseClient database;

    HomePatches(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String column() {
        return "patches";
    }

    @Override
    public Mono<Set<String>> among(Set<String> names) {
        return database.sql("select distinct patch from home where patch = any(:names)")
                .bind("names", names.toArray(String[]::new))
                .mapValue(String.class).all().collect(Collectors.toSet());
    }
}
