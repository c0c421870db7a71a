package org.doorstep.contact.service;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.model.Channel;

/**
 * One message of a contact, on its way.
 *
 * @param id    given to the gateway as the message id
 * @param visit the visit it is about: when that changes, a waiting message is taken back
 * @param due   not sent before
 */
public record StoredMessage(UUID id, UUID contact, Channel channel, State state, Optional<UUID> visit, Instant due) {

    /** Waiting for its gateway; accepted by it; given up or refused; taken back before it went. */
    public enum State {
        WAITING, SENT, FAILED, WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
