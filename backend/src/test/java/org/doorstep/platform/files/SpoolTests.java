package org.doorstep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SpoolTests {

    private final Spool spool = new Spool();
    private final AtomicReference<Path> kept = new AtomicReference<>();

    @Test
    void keepsAnUploadForUsAloneWhileItIsWorkedOn() {
        StepVerifier.create(spool.whileKept(upload("one ", "two"), 100, file -> Mono.fromCallable(() -> {
            kept.set(file);
            return Files.readString(file) + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        }))).expectNext("one two rw-------").verifyComplete();
        assertThat(kept.get()).doesNotExist();
    }

    @Test
    void deletesTheFileWhenTheWorkFails() {
        StepVerifier.create(spool.whileKept(upload("one"), 100, file -> {
            kept.set(file);
            return Mono.error(new IllegalStateException("failed"));
        })).verifyErrorMessage("failed");
        assertThat(kept.get()).doesNotExist();
    }

    @Test
    void refusesMoreThanTheLimit() {
        StepVerifier.create(spool.whileKept(upload("one", "two"), 5, file -> {
            kept.set(file);
            return Mono.just(file);
        })).verifyError(DataBufferLimitException.class);
    }

    @Test
    void readsBackWhatItKept() {
        StepVerifier.create(spool.whileKept(upload("x".repeat(200_000)), 200_000,
                        file -> spool.read(file).map(DataBuffer::readableByteCount).reduce(0, Integer::sum)))
                .expectNext(200_000).verifyComplete();
    }

    private static Flux<DataBuffer> upload(String... pieces) {
        return Flux.fromArray(pieces).map(piece -> DefaultDataBufferFactory.sharedInstance.wrap(piece.getBytes(StandardCharsets.UTF_8)));
    }
}
