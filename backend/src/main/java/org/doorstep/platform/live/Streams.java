package org.doorstep.platform.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.publisher.Sinks;

/**
 * A page's stream of events: {@code changed} with a mark of how the thing stands now, which a page that lost the line sends
 * back ({@code Last-Event-ID}) and so hears at once what it missed. Events hold nothing else. It ends with what is looked
 * at, with the session, after a while ({@link LiveSettings#longest}), and, by the event {@code enough}, for a newer one.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
public class Streams {

    private static final ServerSentEvent<String> HEARTBEAT = ServerSentEvent.<String>builder().comment("").build();
    private static final ServerSentEvent<String> ENOUGH = ServerSentEvent.<String>builder().event("enough").data("").build();

    private final Changes changes;
    private final LiveSettings settings;
    private final Map<String, Deque<Sinks.Empty<Void>>> open = new ConcurrentHashMap<>();

    Streams(Changes changes, LiveSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    /**
     * The marks of a thing: how it stands now, then after each change. One look at a time, and the latest change only.
     *
     * @param look finds the mark, for whoever may see the thing at that moment; empty when they may not any more
     */
    public Flux<String> marks(UUID id, Mono<String> look) {
        // Before the first look, or what changes after it would be missed.
        var again = Flux.interval(settings.look()).onBackpressureLatest().map(_ -> Signal.next(id));
        return Flux.merge(1, changes.of(id).materialize(), again, Mono.just(Signal.next(id))).<UUID>dematerialize().onBackpressureLatest()
                // Let go of after each look: a stream lives for minutes, and a statement's parts are most of what it would hold.
                .concatMap(_ -> look.defaultIfEmpty("").onTerminateDetach(), 1)
                .takeWhile(mark -> !mark.isEmpty())
                .distinctUntilChanged();
    }

    /**
     * @param login   whose stream it is
     * @param session the browser's; one that was never begun, where a bearer came alone, does not end
     * @param seen    the last mark the page heard; empty when it heard none
     * @param marks   see {@link #marks}
     */
    public Flux<ServerSentEvent<String>> events(String login, WebSession session, @Nullable String seen, Flux<String> marks) {
        return Flux.usingWhen(
                Mono.fromSupplier(() -> enter(login)),
                full -> running(session, seen, marks).takeUntilOther(full.asMono()).concatWith(Mono.defer(() -> full.tryEmitEmpty()
                        == Sinks.EmitResult.OK ? Mono.empty() : Mono.just(ENOUGH))),
                full -> Mono.fromRunnable(() -> leave(login, full)));
    }

    private Flux<ServerSentEvent<String>> running(WebSession session, @Nullable String seen, Flux<String> marks) {
        var changed = marks.skipUntil(mark -> !mark.equals(seen)).map(Streams::changed);
        // The first at once: until something is sent, a browser does not know that it was answered.
        var heartbeats = Flux.interval(Duration.ZERO, settings.heartbeat()).onBackpressureDrop()
                .takeWhile(_ -> !session.isExpired()).map(_ -> HEARTBEAT);
        // Whichever ends first ends both.
        return Flux.merge(1, changed.materialize(), heartbeats.materialize()).<ServerSentEvent<String>>dematerialize()
                .takeUntilOther(Mono.delay(settings.longest()));
    }

    private static ServerSentEvent<String> changed(String mark) {
        return ServerSentEvent.<String>builder().id(mark).event("changed").data("").build();
    }

    private Sinks.Empty<Void> enter(String login) {
        var full = Sinks.<Void>empty();
        open.compute(login, (_, before) -> {
            var all = before == null ? new ArrayDeque<Sinks.Empty<Void>>() : before;
            all.addLast(full);
            return all;
        });
        makeRoom(login);
        return full;
    }

    /** A phone that lost its signal leaves streams behind that nobody reads: the newest is the one that is looked at. */
    private void makeRoom(String login) {
        var tooMany = new ArrayDeque<Sinks.Empty<Void>>();
        open.computeIfPresent(login, (_, all) -> {
            while (all.size() > settings.perLogin()) {
                tooMany.add(all.removeFirst());
            }
            return all;
        });
        tooMany.forEach(Sinks.Empty::tryEmitEmpty);
    }

    private void leave(String login, Sinks.Empty<Void> full) {
        open.computeIfPresent(login, (_, all) -> {
            all.remove(full);
            return all.isEmpty() ? null : all;
        });
    }
}
