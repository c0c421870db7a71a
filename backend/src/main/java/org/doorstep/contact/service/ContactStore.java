package org.doorstep.contact.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/** What this module keeps. */
public interface ContactStore {

    /** @return false when the person already has a contact with this {@code once}: nothing was written */
    Mono<Boolean> add(StoredContact contact);

    Mono<Void> add(List<StoredMessage> messages);

    /**
     * The newest revision of a visit's time that somebody was told, -1 when none. Whoever asks keeps others who tell of
     * this visit waiting until their transaction ends, so that two pieces of news cannot pass each other unseen.
     */
    Mono<Integer> newestTold(String person, UUID visit);

    /** Takes back what still waits about a visit. @return the ids taken back */
    Mono<List<UUID>> withdraw(UUID visit, Instant at);

    Mono<Outbound> outbound(UUID message);

    /** The gateway has it, under its own id. */
    Mono<Void> sent(UUID message, String gatewayId, Instant at);

    /** One more attempt that did not work; it waits on. */
    Mono<Void> tried(UUID message, String reason, Instant at);

    /** It will not be sent. */
    Mono<Void> failed(UUID message, String reason, Instant at);

    /** How each notice of a kind about a subject went, in the order of writing. */
    Mono<List<Way>> ways(Subject about, NoticeKind kind);

    /**
     * One notice to one person.
     *
     * @param once    names it, as the notice has it
     * @param sent    when it left the house first
     * @param read    when it was opened
     * @param waiting whether it may still leave
     * @param failure why it did not, as a code
     */
    record Way(String person, String once, Instant at, Optional<Instant> sent, Optional<Instant> read, boolean waiting, Optional<String> failure) {}

    /** What failed with this reason waits to be sent once more. @return the ids of the messages */
    Mono<List<UUID>> again(Subject about, Set<NoticeKind> kinds, String reason, Instant at);

    /**
     * What was said until now, in its order, without what was taken back before it was ever said.
     *
     * @param person only theirs; empty for everybody's
     */
    Mono<List<StoredContact>> about(Subject subject, Optional<String> person, Instant now);

    /** What the desk has to ring about by now, the longest waiting first, at most {@code limit}. */
    Mono<List<Outbound>> toRing(Instant now, int limit);

    /** @return false when it was rung about before, or taken back */
    Mono<Boolean> rang(UUID message, Instant at);

    /** What a person has in their inbox, newest first, older than {@code before}, at most {@code limit}. */
    Mono<List<StoredContact>> inbox(String person, Optional<UUID> before, int limit);

    Mono<StoredContact> find(String person, UUID id);

    Mono<Long> unread(String person);

    Mono<Void> read(String person, UUID id, Instant at);

    /** A message with what it is to say. */
    record Outbound(StoredMessage message, StoredContact contact) {}
}
