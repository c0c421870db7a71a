package org.doorstep.platform.live;

import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * What changed, as the database tells this instance on one connection, for each who asks about one thing. Whoever is slow
 * keeps one change waiting and no more: they hear that something changed, not how often.
 */
@Component
public class Changes implements SmartLifecycle {

    /** Triggers say the id of what changed; the migrations name it too. */
    static final String CHANNEL = "changes";

    private final Map<String, Set<FluxSink<UUID>>> waiting = new ConcurrentHashMap<>();
    private final Notifications notifications;
    private volatile @Nullable Disposable listening;

    Changes(ConnectionFactory database) {
        this.notifications = new Notifications(database);
    }

    /** The id whenever the thing changed, and when a change may have been missed; ends with this instance. */
    public Flux<UUID> of(UUID id) {
        return Flux.create(sink -> {
            // Before it is put in, or one that ends at once would stay for ever.
            sink.onDispose(() -> take(id.toString(), sink));
            put(id.toString(), sink);
        }, FluxSink.OverflowStrategy.LATEST);
    }

    /** How many are waiting for changes. */
    int listeners() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    void tell(String said) {
        if (said.equals(Notifications.BEGUN)) {
            waiting.keySet().forEach(this::tell);
            return;
        }
        var listeners = waiting.get(said);
        if (listeners != null) {
            var id = UUID.fromString(said);
            listeners.forEach(sink -> sink.next(id));
        }
    }

    private void put(String id, FluxSink<UUID> sink) {
        waiting.compute(id, (_, before) -> {
            var all = before == null ? ConcurrentHashMap.<FluxSink<UUID>>newKeySet() : before;
            all.add(sink);
            return all;
        });
    }

    private void take(String id, FluxSink<UUID> sink) {
        waiting.computeIfPresent(id, (_, all) -> {
            all.remove(sink);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void start() {
        listening = notifications.on(CHANNEL).subscribe(this::tell);
    }

    @Override
    public void stop() {
        var now = listening;
        if (now != null) {
            now.dispose();
        }
        listening = null;
        // Pages go elsewhere at once, or the server would wait for them until its patience ends.
        waiting.values().forEach(all -> all.forEach(FluxSink::complete));
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
