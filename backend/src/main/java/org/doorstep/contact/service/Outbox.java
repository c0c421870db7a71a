package org.doorstep.contact.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.contact.model.Channel;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages with the jobs that send them, put and taken back together in the caller's transaction. */
@Component
public class Outbox {

    private final ContactStore store;
    private final Jobs jobs;

    public Outbox(ContactStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

    Mono<Void> put(List<StoredMessage> messages) {
        return store.add(messages).thenMany(Flux.fromIterable(messages))
                .filter(message -> message.state() == StoredMessage.State.WAITING && message.channel() != Channel.PHONE)
                .concatMap(message -> jobs.enqueue(SendMessage.TASK, message.id().toString(), "", message.due()))
                .then();
    }

    Mono<Void> takeBack(UUID visit, Instant now) {
        return store.withdraw(visit, now).flatMapIterable(ids -> ids)
                .concatMap(id -> jobs.cancel(SendMessage.TASK, id.toString()))
                .then();
    }
}
