package org.doorstep;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class NothingBlocksTests {

    @Test
    void catchesAWaitOnAnEventLoop() {
        var waiting = Mono.delay(Duration.ofMillis(1), Schedulers.parallel()).doOnNext(_ -> waitABit());
        StepVerifier.create(waiting).verifyErrorMatches(error -> error instanceof BlockingOperationError
                || error.getCause() instanceof BlockingOperationError);
    }

    private static void waitABit() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
