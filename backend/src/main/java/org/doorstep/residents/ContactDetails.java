package org.doorstep.residents;

import java.util.Optional;
import java.util.UUID;

/**
 * How to tell somebody something.
 *
 * @param mobile   as +44 and its digits
 * @param channel  how they prefer to be told
 * @param language that they read, as BCP 47 writes it
 * @param format   of letters to them
 * @param post     where letters go: the address they gave, else the home they live in; empty when neither is known
 */
public record ContactDetails(
        UUID person, String reference, String name, Optional<String> email, Optional<String> mobile, Optional<String> landline,
        Channel channel, String language, LetterFormat format, Optional<Address> post) {}
