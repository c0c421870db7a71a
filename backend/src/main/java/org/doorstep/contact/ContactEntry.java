package org.doorstep.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the timeline of a case.
 *
 * @param incoming whether they told us, else we told them
 * @param title    in the reader's language
 * @param words    their own words; empty for what we told them
 * @param channels what it went by or came by, with the state of each: {@code text sent}
 * @param letter   whether {@code /letters/{id}} has a letter of it
 */
public record ContactEntry(
        UUID id, Instant at, boolean incoming, String title, String words, List<Delivery> channels, boolean letter) {

    /** @param state waiting, sent, failed or withdrawn; {@code sent} for what came in */
    public record Delivery(String channel, String state) {}
}
