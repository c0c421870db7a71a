package org.doorstep.contact.gateway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.model.Recipient;

/**
 * A message with everything on it, in the person's language.
 *
 * @param id         the message id: the same at every attempt
 * @param subject    the line above a mail or letter
 * @param text       of a text message: short, nothing sensitive
 * @param paragraphs of a mail
 * @param letter     for the kinds that have one, in the person's format
 * @param calendar   an iCalendar file, for the kinds that set a visit
 */
public record Outgoing(
        UUID id, Recipient to, String subject, String text, List<String> paragraphs, Optional<Letter> letter,
        Optional<String> calendar) {

    /** @param plainText the same words without layout, for Braille and audio */
    public record Letter(byte[] pdf, String plainText) {}
}
