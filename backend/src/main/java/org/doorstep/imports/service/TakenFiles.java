package org.doorstep.imports.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.platform.spi.ImportChanges;
import reactor.core.publisher.Mono;

/** The list of files taken in. */
public interface TakenFiles {

    /** Whether this transaction may keep a file now: only one may at a time, until it ends. */
    Mono<Boolean> turn();

    /** Whether the very same file was taken in before. */
    Mono<Boolean> seen(String kind, String sha256);

    Mono<Void> add(TakenFile file);

    /** The tables of which this transaction changed so much that what PostgreSQL knows of them is of another time; with their schema. */
    Mono<List<String>> grown();

    /** Has PostgreSQL look at these tables anew, before it plans anything else over them. */
    Mono<Void> analyze(List<String> tables);

    /** @param sentBy the caller, as the audit trail names them */
    record TakenFile(UUID id, String kind, String sha256, long bytes, ImportChanges changes, String sentBy, Instant at) {}
}
