package org.doorstep.contact.service;

import java.time.Clock;
import java.util.UUID;
import org.doorstep.contact.events.NoticeSettled;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.platform.spi.Events;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what became of a message, and tells those who wait for it in the same transaction. */
@Component
public class MessageBook {

    private final Tx tx;
    private final ContactStore store;
    private final Events events;
    private final Clock clock;

    public MessageBook(Tx tx, ContactStore store, Events events, Clock clock) {
        this.tx = tx;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** One that still waits to be sent. */
    Mono<Outbound> waiting(UUID message) {
        return store.outbound(message).filter(outbound -> outbound.message().state() == StoredMessage.State.WAITING);
    }

    Mono<Void> sent(Outbound one, String gatewayId) {
        return tx.run(store.sent(one.message().id(), gatewayId, clock.instant()).then(settled(one.contact())));
    }

    Mono<Void> failed(Outbound one, String reason) {
        return tx.run(store.failed(one.message().id(), reason, clock.instant()).then(settled(one.contact())));
    }

    Mono<Void> tried(Outbound one, String reason) {
        return store.tried(one.message().id(), reason, clock.instant());
    }

    /** In the caller's transaction. */
    Mono<Void> settled(StoredContact contact) {
        return !contact.incoming() && contact.notice().isFollowed()
                ? events.publish(new NoticeSettled(contact.id(), contact.kind(), contact.about().kind(), contact.about().id())) : Mono.empty();
    }
}
