package org.doorstep.platform.jobs;

import org.doorstep.platform.spi.EventListener;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event back and hands it to its listener. */
record EventJob<E>(EventListener<E> listener, JsonMapper json) implements ReactiveJobHandler {

    @Override
    public String task() {
        return JobEvents.task(listener);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return Mono.defer(() -> listener.on(json.readValue(data, listener.event())));
    }
}
