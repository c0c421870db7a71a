package org.doorstep.contact.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Recipient;
import reactor.core.publisher.Mono;

/** Letters in memory. */
final class MemoryLetters implements LetterStore {

    private final Map<List<Object>, Outgoing.Letter> letters = new ConcurrentHashMap<>();

    @Override
    public Mono<Outgoing.Letter> find(StoredContact contact, Recipient to) {
        return Mono.justOrEmpty(letters.get(key(contact, to)));
    }

    @Override
    public Mono<Void> keep(StoredContact contact, Recipient to, Outgoing.Letter letter) {
        return Mono.fromRunnable(() -> letters.putIfAbsent(key(contact, to), letter));
    }

    private static List<Object> key(StoredContact contact, Recipient to) {
        return List.of(contact.id(), to.format(), to.language());
    }
}
