package org.doorstep.contact.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.model.Channel;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.jobs.Jobs;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages with the jobs that send them, put and taken back together in the caller's transaction. */
@Component
public class Outbox {

    private final ContactStore store;
    private final MessageBook book;
    private final Jobs jobs;

    public Outbox(ContactStore store, MessageBook book, Jobs jobs) {
        this.store = store;
        this.book = book;
        this.jobs = jobs;
    }

    /** What has no way out of the house is settled when it is written. */
    Mono<Void> put(StoredContact contact, List<StoredMessage> messages) {
        return store.add(messages).thenMany(Flux.fromIterable(messages)).filter(Outbox::waits)
                .concatMap(message -> send(message.id(), message.due())).then()
                .then(messages.stream().anyMatch(Outbox::waits) ? Mono.empty() : book.settled(contact));
    }

    private static boolean waits(StoredMessage message) {
        return message.state() == StoredMessage.State.WAITING && message.channel() != Channel.PHONE;
    }

    private Mono<Void> send(UUID message, Instant at) {
        return jobs.enqueue(SendMessage.TASK, message.toString(), "", at);
    }

    /** Sends what was kept back from somebody who was to be left alone. */
    Mono<Void> sendAgain(Subject about, Set<NoticeKind> kinds, Instant now) {
        return store.again(about, kinds, SendMessage.NOT_THEIRS, now).flatMapIterable(ids -> ids).concatMap(id -> send(id, now)).then();
    }

    Mono<Void> takeBack(UUID visit, Instant now) {
        return store.withdraw(visit, now).flatMapIterable(ids -> ids)
                .concatMap(id -> jobs.cancel(SendMessage.TASK, id.toString()))
                .then();
    }
}
