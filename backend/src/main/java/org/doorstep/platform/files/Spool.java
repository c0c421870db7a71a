package org.doorstep.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Uploads too large for memory, on disk while they are worked on: readable by us alone, gone afterwards. */
@Component
public class Spool {

    private static final int PIECE = 64 * 1024;

    /**
     * Writes an upload to a temporary file, gives that to the work, and deletes it however the work ends.
     *
     * @param most bytes; more is a {@link DataBufferLimitException}, which the API answers with 413
     */
    public <T> Mono<T> whileKept(Flux<DataBuffer> upload, long most, Function<Path, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.fromCallable(Spool::create).subscribeOn(Schedulers.boundedElastic()),
                file -> DataBufferUtils.write(limited(upload, most), file, StandardOpenOption.WRITE).then(work.apply(file)),
                file -> Mono.fromCallable(() -> Files.deleteIfExists(file)).subscribeOn(Schedulers.boundedElastic()));
    }

    /** A file's bytes, piece by piece as they are wanted. The pieces need no release. */
    public Flux<DataBuffer> read(Path file) {
        return DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, PIECE);
    }

    private static Path create() throws IOException {
        return Files.createTempFile("doorstep-upload-", ".tmp");
    }

    private static Flux<DataBuffer> limited(Flux<DataBuffer> upload, long most) {
        return Flux.defer(() -> {
            var seen = new AtomicLong();
            return upload.doOnDiscard(DataBuffer.class, DataBufferUtils::release).handle((piece, sink) -> {
                if (seen.addAndGet(piece.readableByteCount()) <= most) {
                    sink.next(piece);
                } else {
                    DataBufferUtils.release(piece);
                    sink.error(new DataBufferLimitException("more than " + most + " bytes"));
                }
            });
        });
    }
}
