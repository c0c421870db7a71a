package org.doorstep.contact.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.service.ContactStore.Outbound;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/** One message and what is written down about it; each write can be made to fail. */
final class MemoryContacts implements ContactStore {

    private Outbound outbound;
    private final List<String> written = new ArrayList<>();
    private boolean failing;

    MemoryContacts(Outbound outbound) {
        this.outbound = outbound;
    }

    List<String> written() {
        return written;
    }

    StoredMessage.State state() {
        return outbound.message().state();
    }

    /** The database is away, or this instance is killed, just before the next writes. */
    void failing(boolean now) {
        failing = now;
    }

    void withdraw() {
        becomes(StoredMessage.State.WITHDRAWN);
    }

    @Override
    public Mono<Outbound> outbound(UUID message) {
        return Mono.just(outbound).filter(one -> one.message().id().equals(message));
    }

    @Override
    public Mono<List<Way>> ways(Subject about, NoticeKind kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<UUID>> again(Subject about, Set<NoticeKind> kinds, String reason, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Void> sent(UUID message, String gatewayId, Instant at) {
        return write("sent " + gatewayId, StoredMessage.State.SENT);
    }

    @Override
    public Mono<Void> tried(UUID message, String reason, Instant at) {
        return write("tried " + reason, StoredMessage.State.WAITING);
    }

    @Override
    public Mono<Void> failed(UUID message, String reason, Instant at) {
        return write("failed " + reason, StoredMessage.State.FAILED);
    }

    private Mono<Void> write(String what, StoredMessage.State state) {
        return Mono.fromRunnable(() -> {
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            written.add(what);
            becomes(state);
        });
    }

    private void becomes(StoredMessage.State state) {
        var was = outbound.message();
        outbound = new Outbound(
                new StoredMessage(was.id(), was.contact(), was.channel(), state, was.visit(), was.due()), outbound.contact());
    }

    @Override
    public Mono<Boolean> add(StoredContact contact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Void> add(List<StoredMessage> messages) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Integer> newestTold(String person, UUID visit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<UUID>> withdraw(UUID visit, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<StoredContact>> about(Subject subject, Optional<String> person, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<Outbound>> toRing(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Boolean> rang(UUID message, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<List<StoredContact>> inbox(String person, Optional<UUID> before, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<StoredContact> find(String person, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Long> unread(String person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Void> read(String person, UUID id, Instant at) {
        throw new UnsupportedOperationException();
    }
}
