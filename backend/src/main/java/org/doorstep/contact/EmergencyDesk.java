package org.doorstep.contact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.contact.gateway.Answer;
import org.doorstep.contact.gateway.Gateways;
import org.doorstep.contact.gateway.Outgoing;
import org.doorstep.contact.model.Channel;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the landlord's emergency desk, by text and by mail, that an emergency waits for somebody to accept it. Only its
 * reference travels: the desk logs in to read the rest.
 */
@Component
public class EmergencyDesk {

    private final Gateways gateways;
    private final Landlord landlord;
    private final Words words;

    EmergencyDesk(Gateways gateways, Landlord landlord, Words words) {
        this.gateways = gateways;
        this.landlord = landlord;
        this.words = words;
    }

    /**
     * Blocks for as long as the gateways take: for a job's own thread only.
     *
     * @param alert which emergency, raised once: the same repair can be an emergency again
     * @param times which telling this is: a gateway that honours message ids delivers each once, however often it is tried
     * @return whether either way took it
     */
    public boolean tell(UUID alert, String reference, int times) {
        var desk = landlord.phones().emergencyDesk();
        var to = new Recipient("desk", landlord.name(), List.of(), Optional.of(desk.mobile()), Optional.of(desk.email()),
                Optional.empty(), Set.of(), Locale.UK, Format.STANDARD);
        var text = words.t(Locale.UK, "contact.desk.text", reference, times);
        return Stream.of(Channel.TEXT, Channel.EMAIL)
                .map(channel -> gateways.of(channel).map(gateway -> gateway.send(new Outgoing(
                        id(alert, times, channel), to, words.t(Locale.UK, "contact.desk.subject", reference), text,
                        List.of(text), Optional.empty(), Optional.empty()))))
                .flatMap(Optional::stream)
                .toList().stream()
                .anyMatch(Answer.Accepted.class::isInstance);
    }

    private static UUID id(UUID alert, int times, Channel channel) {
        return UUID.nameUUIDFromBytes((alert + ":" + times + ":" + channel).getBytes(StandardCharsets.UTF_8));
    }
}
