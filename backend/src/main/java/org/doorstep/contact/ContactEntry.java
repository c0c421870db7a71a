package org.doorstep.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of the timeline of a case.
 *
 * @param incoming whether they told us, else we told them
 * @param kind     what it was: a {@link NoticeKind}'s code, or that of {@link Incoming}
 * @param title    in the reader's language
 * @param words    their own words; empty for what we told them
 * @param channels what it went by or came by, with the state of each: {@code text sent}
 * @param letter   whether the reader has a letter of it at {@code /letters/{id}}: it was they who were told
 * @param calendar the same of the calendar file of a visit that stands, at {@code /messages/{id}/calendar}
 */
public record ContactEntry(
        UUID id, Instant at, boolean incoming, String kind, String title, String words, List<Delivery> channels, boolean letter,
        boolean calendar) {

    /** @param state waiting, sent, failed or withdrawn; {@code sent} for what came in */
    public record Delivery(String channel, String state) {}
}
