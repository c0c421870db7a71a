package org.doorstep.contact.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a person, or a team of the landlord's, wants to be told.
 *
 * @param name      as an envelope has it; empty when unknown
 * @param address   lines under the name
 * @param mobile    number for texts
 * @param preferred the channel they would rather have; empty when they never said; the phone only with a number to ring
 * @param refused   channels they do not want
 */
public record Recipient(
        String person, String name, List<String> address, Optional<String> mobile, Optional<String> email,
        Optional<Channel> preferred, Set<Channel> refused, Locale language, Format format) {

    /** Somebody the register does not know (any more): only the inbox can be used. */
    public static Recipient unknown(String person) {
        return new Recipient(person, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
                Locale.UK, Format.STANDARD);
    }

    /** A team of the landlord's: a mail address is all there is of it. */
    public static Recipient team(String recipient, String landlord, String email) {
        return new Recipient(recipient, landlord, List.of(), Optional.empty(), Optional.of(email), Optional.empty(), Set.of(Channel.INBOX),
                Locale.UK, Format.STANDARD);
    }

    /** Whether there is an address for this channel, and they have not refused it. */
    public boolean reachableBy(Channel channel) {
        return !refused.contains(channel) && switch (channel) {
            case INBOX -> true;
            case TEXT -> mobile.isPresent();
            case EMAIL -> email.isPresent();
            case LETTER -> !address.isEmpty();
            case PHONE -> preferred.filter(Channel.PHONE::equals).isPresent();
        };
    }
}
