package org.doorstep.contact.service;

import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Recipient;
import reactor.core.publisher.Mono;

/** Keeps letters as they were first drawn: whoever moves or is renamed later finds the letter they got. */
public interface LetterStore {

    /** In the format and language of whoever it is for; empty when it was not drawn so yet. */
    Mono<Outgoing.Letter> find(StoredContact contact, Recipient to);

    /** Unless one is kept. */
    Mono<Void> keep(StoredContact contact, Recipient to, Outgoing.Letter letter);
}
