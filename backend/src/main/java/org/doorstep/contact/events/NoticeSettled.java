package org.doorstep.contact.events;

import java.util.UUID;

/**
 * A way that a notice was to go came to an end: it left the house by it, or it did not. Told of the kinds that somebody waits
 * for alone. It names nobody: what became of it is asked of {@code Contact.fates}.
 *
 * @param contact     the notice
 * @param kind        of the notice, as its code
 * @param subjectKind of what it is about: {@code arrears}
 * @param subject     its id
 */
public record NoticeSettled(UUID contact, String kind, String subjectKind, UUID subject) {}
