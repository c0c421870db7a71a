package org.doorstep.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who would rather be rung, and what to tell them.
 *
 * @param message    ticked off under this id
 * @param person     their reference in the register
 * @param reference  of the case it is about
 * @param paragraphs what to say
 * @param since      when it was to be told
 */
public record CallView(UUID message, String person, String reference, String title, List<String> paragraphs, Instant since) {}
