package org.doorstep.platform.files;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of {@code stored_file}. Every finder asks whose file it is, as well as which. */
interface StoredFiles {

    /** A row with the keys of its bytes, which stay inside this package. */
    record Kept(StoredFile file, FileKey photo, FileKey thumbnail, long thumbnailSize, String madeBy) {}

    /** @param added whether this was it, and not one before it */
    record Inserted(StoredFile file, boolean added) {}

    /** The file as it is kept: the one the owner has already when it is the same to the last bit. */
    Mono<Inserted> insert(Kept kept);

    Mono<Kept> find(Subject owner, UUID id);

    /** Each owner's in the order they were given. */
    Flux<StoredFile> of(Collection<Subject> owners);

    /** Everything the first owned and the second has not belongs to the second from now on; the number of files. */
    Mono<Long> handOver(Subject from, Subject to);

    /** True when there was such a row. */
    Mono<Boolean> remove(Subject owner, UUID id);

    /** Takes away the rows made before the instant for drafts that are not there any more; how many there were. */
    Mono<Long> removeOfGoneDrafts(Instant before);

    /** Those of the keys that no row names. */
    Flux<FileKey> nameless(List<FileKey> keys);
}
