package org.doorstep.leasehold.events;

/**
 * A notice of a consultation was served on everybody whom it concerns.
 *
 * @param consultation its reference, as people are shown it
 * @param stage        which step of it: {@code intention}, {@code estimates} or {@code reasons}
 */
public record NoticeServed(String consultation, String stage) {}
