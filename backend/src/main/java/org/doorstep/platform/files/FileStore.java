package org.doorstep.platform.files;

import java.nio.file.Path;
import java.time.Instant;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the bytes are: a folder on one machine, an object store on more. A key is written once and never changed. */
public interface FileStore {

    /** Keeps a copy of the file under this key; once it completes, the copy survives a power cut. */
    Mono<Void> put(FileKey key, Path from);

    /** The bytes, read as they are asked for; an error of {@code NoSuchFileException} when there are none. */
    Flux<DataBuffer> get(FileKey key);

    /** Forgets the file; true when there was one. */
    Mono<Boolean> delete(FileKey key);

    /** The keys written before this instant, for the sweep of files that no row names. */
    Flux<FileKey> writtenBefore(Instant instant);
}
