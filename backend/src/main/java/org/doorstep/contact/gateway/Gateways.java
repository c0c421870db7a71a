package org.doorstep.contact.gateway;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.contact.model.Channel;
import org.springframework.stereotype.Component;

/** The gateways this landlord has. The inbox needs none: what is committed is delivered. */
@Component
public class Gateways {

    private final Map<Channel, Gateway> byChannel = new EnumMap<>(Channel.class);

    public Gateways(List<Gateway> gateways) {
        for (var gateway : gateways) {
            if (byChannel.put(gateway.channel(), gateway) != null) {
                throw new IllegalStateException("two gateways for " + gateway.channel());
            }
        }
    }

    public Set<Channel> available() {
        var channels = EnumSet.of(Channel.INBOX);
        channels.addAll(byChannel.keySet());
        return channels;
    }

    public Optional<Gateway> of(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
