package org.doorstep.contact.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.contact.model.Format;
import org.doorstep.contact.model.Recipient;

/** Messages to try gateways with. */
final class Messages {

    static final UUID ID = UUID.fromString("01a20cc8-8e80-7cd8-a8fb-0e6f684df992");

    private Messages() {}

    static Outgoing message(UUID id, Format format) {
        var to = new Recipient("P1", "Łucja Nowak", List.of("1 High Street", "NN1 1AA"), Optional.of("+447700900123"),
                Optional.of("lucja@example.org"), Optional.empty(), Set.of(), Locale.UK, format);
        return new Outgoing(id, to, "Your visit is booked", "Visit booked for Tuesday", List.of("We will come.", "Ring us."),
                Optional.of(new Outgoing.Letter("%PDF-1.7 letter".getBytes(StandardCharsets.UTF_8), "We will come.\n")),
                Optional.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
    }

    static Outgoing message() {
        return message(ID, Format.STANDARD);
    }
}
