package org.doorstep.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message in a resident's inbox, worded in their language.
 *
 * @param id        the contact's id
 * @param about     what it is about: the kind of subject, and the reference to find it by
 * @param paragraphs its text
 * @param letter    whether there is a letter of it to keep, at {@code /letters/{id}}
 * @param calendar  whether there is a calendar file of it, at {@code /messages/{id}/calendar}
 */
public record MessageView(
        UUID id, NoticeKind kind, String about, String reference, String title, List<String> paragraphs, Instant at,
        boolean read, boolean letter, boolean calendar) {}
