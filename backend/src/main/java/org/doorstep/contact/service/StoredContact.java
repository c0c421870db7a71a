package org.doorstep.contact.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.contact.Incoming;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.Taking;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.TeamTasks;
import org.doorstep.contact.VisitTime;
import org.doorstep.kernel.Subject;

/**
 * A contact as it is kept.
 *
 * @param kind  a {@link NoticeKind}'s code for what we told, free for what we were told
 * @param via   how it came in; empty for what went out
 * @param words their own words; empty for what went out
 * @param sent  the messages it went out by
 */
public record StoredContact(
        UUID id, String person, String kind, Optional<Incoming.Channel> via, Subject about, Instant at, String actor,
        Facts facts, String words, String once, boolean read, List<Sent> sent) {

    /** What a notice says, as data. */
    public record Facts(
            String reference, Optional<VisitTime> visit, Optional<Instant> by, Optional<Taking> taking, Optional<TeamTasks> tasks) {

        public Facts(String reference, Optional<VisitTime> visit, Optional<Instant> by) {
            this(reference, visit, by, Optional.empty(), Optional.empty());
        }
    }

    /** One message of it. */
    public record Sent(String channel, String state) {}

    public boolean incoming() {
        return via.isPresent();
    }

    public NoticeKind notice() {
        return NoticeKind.of(kind);
    }

    static StoredContact of(UUID id, Notice notice, Instant at, String actor) {
        return new StoredContact(id, notice.person(), notice.kind().code(), Optional.empty(), notice.about(), at, actor,
                new Facts(notice.reference(), notice.visit(), notice.by(), notice.taking(), Optional.empty()), "", notice.once(), false, List.of());
    }

    static StoredContact of(UUID id, TeamNotice notice, Instant at, String actor) {
        return new StoredContact(id, notice.recipient(), notice.kind().code(), Optional.empty(), notice.about(), at, actor,
                new Facts("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(notice.tasks())), "", notice.once(), false, List.of());
    }

    static StoredContact of(UUID id, Incoming incoming, Instant at, String actor) {
        return new StoredContact(id, incoming.person(), incoming.kind(), Optional.of(incoming.channel()), incoming.about(),
                at, actor, new Facts("", Optional.empty(), Optional.empty()), incoming.words(), incoming.once(), true, List.of());
    }
}
