package org.doorstep.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.kernel.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class PhotoIntakeTests {

    @TempDir
    Path temporary;

    final Scheduler drawing = Schedulers.newBoundedElastic(1, 1, "photos-in-tests");

    @AfterEach
    void stops() {
        drawing.dispose();
    }

    @Test
    void handsOverAPictureAndThenClearsTheTable() {
        StepVerifier.create(take(pieces(Pictures.jpeg(100, 100), 100)))
                .expectNext(accepted)
                .verifyComplete();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void clearsTheTableAfterARefusal() {
        StepVerifier.create(take(pieces("no photo".getBytes(), 3))).expectNext(refused("photo-kind")).verifyComplete();
        StepVerifier.create(take(Flux.empty())).expectNext(refused("photo-empty")).verifyComplete();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void stopsReadingAtTheLimit() {
        var asked = new AtomicLong();
        var endless = Flux.<DataBuffer>generate(sink -> {
            asked.incrementAndGet();
            sink.next(DefaultDataBufferFactory.sharedInstance.wrap(new byte[1 << 20]));
        });
        StepVerifier.create(take(endless)).expectNext(refused("photo-size", 15L)).verifyComplete();
        assertThat(asked).hasValueLessThanOrEqualTo(17);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void givesUpOnASilentUpload() {
        StepVerifier.create(intake(Duration.ofMillis(50)).take(Flux.never(), _ -> Mono.just(accepted)))
                .expectNext(refused("photo-stalled"))
                .verifyComplete();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void clearsTheTableWhenTheConnectionBreaksOrKeepingFails() {
        StepVerifier.create(take(Flux.concat(pieces(new byte[100], 10), Flux.error(new IllegalStateException("gone")))))
                .verifyErrorMessage("gone");
        StepVerifier.create(intake(Duration.ofSeconds(5))
                        .take(pieces(Pictures.jpeg(50, 50), 100), _ -> Mono.error(new IllegalStateException("disk"))))
                .verifyErrorMessage("disk");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void asksToWaitWhenTooManyArriveAtOnce() {
        var photo = Pictures.jpeg(3000, 3000);
        var outcomes = Flux.range(0, 12).flatMap(_ -> take(pieces(photo, 8192)), 12).collectList().block();
        assertThat(outcomes).hasSize(12).contains(accepted, refused("photo-busy"));
        assertThat(temporary).isEmptyDirectory();
    }

    private final PhotoOutcome accepted = new PhotoOutcome.Accepted(new UUID(1, 1), true);

    private static PhotoOutcome refused(String code, Object... args) {
        return new PhotoOutcome.Refused(Problem.of("photo", code, args));
    }

    private Mono<PhotoOutcome> take(Flux<DataBuffer> bytes) {
        return intake(Duration.ofSeconds(5)).take(bytes, made -> {
            assertThat(Files.exists(made.photo())).isTrue();
            return Mono.just(accepted);
        });
    }

    private PhotoIntake intake(Duration stall) {
        return new PhotoIntake(PhotoLimits.USUAL, drawing, Duration.ofSeconds(30), stall, temporary);
    }

    private static Flux<DataBuffer> pieces(byte[] file, int size) {
        return Flux.range(0, (file.length + size - 1) / size).map(i -> DefaultDataBufferFactory.sharedInstance
                .wrap(java.util.Arrays.copyOfRange(file, i * size, Math.min(file.length, (i + 1) * size))));
    }
}
