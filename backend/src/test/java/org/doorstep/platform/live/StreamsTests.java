package org.doorstep.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.mock.web.server.MockWebSession;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a stream says, and when it ends. */
class StreamsTests {

    private static final UUID TAP = UUID.randomUUID();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);

    private final Changes changes = new Changes(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
            .host("nowhere.invalid").username("nobody").build()));
    private final AtomicReference<String> mark = new AtomicReference<>("one");
    private final AtomicInteger looks = new AtomicInteger();
    private final WebSession session = new MockWebSession();

    @Test
    void saysHowItStandsAndThenEachChange() {
        var streams = streams(NEVER, NEVER, NEVER);
        verify(streams, null)
                .assertNext(event -> assertThat(event).extracting(ServerSentEvent::event, ServerSentEvent::id, ServerSentEvent::data)
                        .containsExactly("changed", "one", ""))
                .then(() -> now("two")).assertNext(event -> assertThat(event.id()).isEqualTo("two"))
                .thenCancel().verify(PATIENCE);
        assertThat(changes.listeners()).isZero();
    }

    @Test
    void saysNothingToWhoHasSeenItAsItIs() {
        verify(streams(NEVER, NEVER, NEVER), "one")
                .then(() -> now("two")).assertNext(event -> assertThat(event.id()).isEqualTo("two"))
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void saysAtOnceWhatWasMissed() {
        verify(streams(NEVER, NEVER, NEVER), "none")
                .assertNext(event -> assertThat(event.id()).isEqualTo("one"))
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void findsByItselfWhatNobodyToldOfAndWhoMaySeeItNoMore() {
        verify(streams(NEVER, Duration.ofMillis(20), NEVER), "one")
                .then(() -> mark.set("two")).assertNext(event -> assertThat(event.id()).isEqualTo("two"))
                .then(() -> mark.set("")).verifyComplete();
    }

    @Test
    void givesASignOfLifeWhereNothingChanges() {
        StepVerifier.create(open(streams(Duration.ofMillis(20), NEVER, NEVER), "amina", "one"))
                .assertNext(event -> assertThat(event.comment()).isEmpty())
                .assertNext(event -> assertThat(event.comment()).isEmpty())
                .thenCancel().verify(PATIENCE);
    }

    @Test
    void endsWithTheSession() {
        session.start();
        StepVerifier.create(open(streams(Duration.ofMillis(20), NEVER, NEVER), "amina", "one"))
                .expectNextCount(1).then(() -> session.invalidate().block())
                .thenConsumeWhile(event -> event.comment() != null).verifyComplete();
    }

    @Test
    void endsAfterAWhile() {
        verify(streams(NEVER, NEVER, Duration.ofMillis(50)), "one").verifyComplete();
    }

    @Test
    void endsWithTheInstance() {
        verify(streams(NEVER, NEVER, NEVER), "one").then(changes::stop).verifyComplete();
    }

    @Test
    void endsTheOldestOfALogInForANewOneAndSaysSo() throws InterruptedException {
        var streams = streams(NEVER, NEVER, NEVER);
        var heard = new ArrayList<BlockingQueue<String>>();
        for (int i = 0; i < 3; i++) {
            var one = new LinkedBlockingQueue<String>();
            heard.add(one);
            open(streams, "amina", null).filter(StreamsTests::isEvent).subscribe(event -> one.add(event.event() + " " + event.id()));
        }
        open(streams, "somebody else", null).subscribe();

        hears(heard.get(0), "changed one", "enough null");
        now("two");
        hears(heard.get(1), "changed one", "changed two");
        hears(heard.get(2), "changed one", "changed two");
        assertThat(changes.listeners()).isEqualTo(3);
    }

    @Test
    void looksOnceForAllThatChangedWhileNobodyRead() {
        verify(streams(NEVER, NEVER, NEVER), null, 1)
                .expectNextCount(1)
                .then(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        now("mark " + i);
                    }
                })
                .thenRequest(10).thenConsumeWhile(event -> !"mark 999".equals(event.id()), _ -> {})
                .thenCancel().verify(PATIENCE);
        assertThat(looks.get()).isLessThan(10);
    }

    private StepVerifier.FirstStep<ServerSentEvent<String>> verify(Streams streams, @Nullable String seen) {
        return StepVerifier.create(open(streams, "amina", seen).filter(StreamsTests::isEvent));
    }

    private StepVerifier.FirstStep<ServerSentEvent<String>> verify(Streams streams, @Nullable String seen, long reads) {
        return StepVerifier.create(open(streams, "amina", seen).filter(StreamsTests::isEvent), reads);
    }

    /** The thread that gives a sign of life may be the one that brings it. */
    private static void hears(BlockingQueue<String> stream, String... events) throws InterruptedException {
        for (var event : events) {
            assertThat(stream.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(event);
        }
        assertThat(stream).isEmpty();
    }

    private static boolean isEvent(ServerSentEvent<String> event) {
        return event.event() != null;
    }

    private Flux<ServerSentEvent<String>> open(Streams streams, String login, @Nullable String seen) {
        return streams.events(login, session, seen, streams.marks(TAP, Mono.fromSupplier(() -> {
            looks.incrementAndGet();
            return mark.get();
        })));
    }

    private Streams streams(Duration heartbeat, Duration look, Duration longest) {
        return new Streams(changes, new LiveSettings(heartbeat, look, longest, 2));
    }

    private void now(String state) {
        mark.set(state);
        changes.tell(TAP.toString());
    }
}
