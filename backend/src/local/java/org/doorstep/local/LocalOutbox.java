package org.doorstep.local;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.gateway.Answer;
import org.doorstep.contact.gateway.Gateway;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Channel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps what would have left the house, newest last, once for each message id; shown at {@code /dev/outbox}. */
@Component
@ConditionalOnProperty("doorstep.local.outbox")
public class LocalOutbox {

    private static final int KEPT = 1_000;

    /** @param at when it was handed over */
    public record Delivered(Channel channel, Outgoing message, Instant at) {}

    private final Clock clock;
    private final Map<UUID, Delivered> delivered = new LinkedHashMap<>();

    public LocalOutbox(Clock clock) {
        this.clock = clock;
    }

    public synchronized List<Delivered> all() {
        return new ArrayList<>(delivered.values());
    }

    public synchronized Optional<Delivered> find(UUID id) {
        return Optional.ofNullable(delivered.get(id));
    }

    public synchronized void clear() {
        delivered.clear();
    }

    synchronized Answer take(Channel channel, Outgoing message) {
        delivered.putIfAbsent(message.id(), new Delivered(channel, message, clock.instant()));
        if (delivered.size() > KEPT) {
            delivered.remove(delivered.keySet().iterator().next());
        }
        return new Answer.Accepted("local-" + message.id());
    }

    /** A gateway for each channel that has no other. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("doorstep.local.outbox")
    static class LocalGateways {

        @Bean
        @ConditionalOnProperty(name = "doorstep.contact.text-gateway.address", havingValue = "unset", matchIfMissing = true)
        Gateway localTexts(LocalOutbox outbox) {
            return new Into(outbox, Channel.TEXT);
        }

        @Bean
        @ConditionalOnProperty(name = "spring.mail.host", havingValue = "unset", matchIfMissing = true)
        Gateway localMail(LocalOutbox outbox) {
            return new Into(outbox, Channel.EMAIL);
        }

        @Bean
        @ConditionalOnProperty(name = "doorstep.contact.print-folder", havingValue = "unset", matchIfMissing = true)
        Gateway localLetters(LocalOutbox outbox) {
            return new Into(outbox, Channel.LETTER);
        }
    }

    private record Into(LocalOutbox outbox, Channel channel) implements Gateway {
        @Override
        public Answer send(Outgoing message) {
            return outbox.take(channel, message);
        }
    }
}
