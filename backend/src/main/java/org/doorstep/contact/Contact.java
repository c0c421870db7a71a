package org.doorstep.contact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import reactor.core.publisher.Mono;

/** The face of this module: telling people, writing down what they told us, and reading it back. */
public interface Contact {

    /**
     * Writes the notice, its messages and their jobs in the caller's transaction; sends nothing itself. A booked or
     * changed visit also gets its text of the day before; a change or a cancellation takes back what was still waiting
     * to be sent about that visit, and news of an older {@link VisitTime#revision} than was already told is dropped. A person the register does not know still gets the notice in their inbox.
     *
     * @param who who caused it, for the record
     */
    Mono<Void> tell(CurrentUser who, Notice notice);

    /**
     * Writes to a team, in the caller's transaction, as {@link #tell} does to a person: the mail is tried again while the mail server is away.
     *
     * @return whether a mail goes or went; false where this landlord sends no mail, and then nothing is written down
     */
    Mono<Boolean> tellTeam(CurrentUser who, TeamNotice notice);

    /**
     * Whether a notice of a kind would go to somebody by post now, so that it is there days after it was written: who has to
     * give notice counts from then.
     */
    Mono<Boolean> goesByPost(CurrentUser who, NoticeKind kind, String person);

    /**
     * Whether a notice of a kind would leave the house now: by post, mail or text. What lies in somebody's messages alone is nothing that was served
     * (backend/docs/adr/0041).
     */
    Mono<Boolean> leavesTheHouse(CurrentUser who, NoticeKind kind, String person);

    /** Writes down what somebody told us, in the caller's transaction. */
    Mono<Void> heard(CurrentUser who, Incoming incoming);

    /**
     * Everything said about a case, oldest first. Staff see all of it, a resident what was said to or by themselves;
     * whether they may see the case at all is for the case's own module to decide before it asks.
     */
    Mono<List<ContactEntry>> timeline(CurrentUser who, Subject about, Locale locale);

    /** What became of a notice to each of those who were told it, by their reference. Empty but for the office and for Doorstep itself. */
    Mono<List<NoticeFate>> fates(CurrentUser who, Subject about, NoticeKind kind);

    /**
     * What became of each telling by itself, by its {@link Notice#once}, in the order of writing: whoever counts days by a letter asks for
     * that letter's. Empty but for the office and for Doorstep itself.
     */
    Mono<List<NoticeFate.Telling>> tellings(CurrentUser who, Subject about, NoticeKind kind);

    /**
     * Sends what was kept back because its people were to be left alone ({@code platform.spi.StillTheirs}), in the caller's
     * transaction: they are not any more. Whom the case concerns no more is told nothing all the same.
     */
    Mono<Void> sendAgain(CurrentUser who, Subject about, Set<NoticeKind> kinds);

    /** People the desk has to ring because they asked to be told by phone, the longest waiting first; empty but for the office. */
    Mono<List<CallView>> calls(CurrentUser who, Locale locale);

    /** Somebody rang and told them; said again, the same. False when there is no such call. */
    Mono<Boolean> rang(CurrentUser who, UUID message);

    /** A page of the resident's own messages: 20, older than {@code before}. Empty for anybody else. */
    Mono<Inbox> inbox(CurrentUser who, Optional<UUID> before, Locale locale);

    /** One of the resident's own messages, marked as read; empty when there is none or it is not theirs. */
    Mono<MessageView> open(CurrentUser who, UUID id, Locale locale);

    /** How many of the resident's own messages were never opened. */
    Mono<Long> unread(CurrentUser who);

    /** The letter of one of their own contacts as PDF, in their language and format; empty when there is none. */
    Mono<byte[]> letter(CurrentUser who, UUID id);

    /** The calendar file (RFC 5545) of one of their own contacts; empty when there is none. */
    Mono<String> calendar(CurrentUser who, UUID id);
}
