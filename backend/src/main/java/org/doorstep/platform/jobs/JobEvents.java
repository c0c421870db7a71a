package org.doorstep.platform.jobs;

import java.time.Clock;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.spi.Events;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Events as jobs: one row for each listener, so one that fails holds up no other. */
@Component
class JobEvents implements Events {

    private final Jobs jobs;
    private final ObjectProvider<EventListener<?>> listeners;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    /** The listeners are looked up late: a module may both publish events and listen to them. */
    JobEvents(Jobs jobs, ObjectProvider<EventListener<?>> listeners, JsonMapper json, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.listeners = listeners;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Void> publish(Object event) {
        return Mono.defer(() -> {
            var id = ids.next().toString();
            var data = json.writeValueAsString(event);
            return Flux.fromStream(listeners.stream())
                    .filter(listener -> listener.event().isInstance(event))
                    .concatMap(listener -> jobs.enqueue(task(listener), id, data, clock.instant()))
                    .then();
        });
    }

    static String task(EventListener<?> listener) {
        return "event." + listener.name();
    }
}
