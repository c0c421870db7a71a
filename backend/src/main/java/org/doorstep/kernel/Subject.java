package org.doorstep.kernel;

import java.util.UUID;

/**
 * What a promise, a contact or an audit entry is about, without knowing the feature: {@code repair} + its id.
 *
 * @param kind lower-case singular name of the thing: {@code repair}, {@code visit}, {@code survey}
 * @param id   its inner id, never shown to people
 */
public record Subject(String kind, UUID id) {}
