package org.doorstep.contact.service;

import org.doorstep.contact.model.Recipient;
import reactor.core.publisher.Mono;

/** Who somebody is and how they want to be told, as of now. */
public interface AddressBook {

    /** @return {@link Recipient#unknown} for somebody the register does not know */
    Mono<Recipient> find(String person);
}
