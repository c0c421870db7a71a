package org.doorstep.residents;

/**
 * Something that makes a difference to how a household is served.
 *
 * @param code      what it is, {@code residents.need.<code>} in the words: {@code baby}, {@code wheelchair}
 * @param note      in the landlord's own words for whoever calls; may be empty
 */
public record Need(NeedKind kind, String code, String note, VisibleTo visibleTo) {}
