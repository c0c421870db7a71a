package org.doorstep.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.doorstep.identity.LoginOutcome;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Keycloak away, silent or swamped: an answer all the same, and no thread of ours held. */
class AdminCallsTests {

    private final AdminSettings settings = new AdminSettings("doorstep-admin", "any", Duration.ofMillis(700), 2, 3);

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var calls = calls(port)) {
            StepVerifier.create(calls.run(users -> count(users.count())))
                    .expectNext(new LoginOutcome.Away())
                    .expectComplete().verify(Duration.ofSeconds(10));
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); var calls = calls(silent.getLocalPort())) {
            StepVerifier.create(calls.run(users -> count(users.count())))
                    .expectNext(new LoginOutcome.Away())
                    .expectComplete().verify(Duration.ofSeconds(5));
        }
    }

    @Test
    void turnsCallsAwayRatherThanQueueThemForEver() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); var calls = calls(silent.getLocalPort())) {
            var many = Flux.fromStream(IntStream.range(0, 40).boxed())
                    .flatMap(_ -> calls.run(users -> count(users.count())), 40);
            StepVerifier.create(many)
                    .thenConsumeWhile(new LoginOutcome.Away()::equals)
                    .expectComplete().verify(Duration.ofSeconds(10));
        }
    }

    @Test
    void neverRunsOnTheCallersThread() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress()); var calls = calls(silent.getLocalPort())) {
            var thread = new AtomicReference<String>();
            var call = calls.run(users -> {
                thread.set(Thread.currentThread().getName());
                return new LoginOutcome.None();
            });
            StepVerifier.create(call.subscribeOn(Schedulers.parallel()))
                    .expectNext(new LoginOutcome.None())
                    .expectComplete().verify(Duration.ofSeconds(5));
            assertThat(thread.get()).startsWith("keycloak-admin");
        }
    }

    private AdminCalls calls(int port) {
        return AdminConfiguration.calls(URI.create("http://localhost:" + port + "/realms/doorstep"), settings);
    }

    private static LoginOutcome count(int users) {
        throw new IllegalStateException("counted " + users);
    }
}
