package org.doorstep.identity;

/**
 * Somebody's way in.
 *
 * @param id      its subject in Keycloak, the {@code sub} of its tokens
 * @param person  the reference of the person it belongs to
 * @param enabled whether it can be used
 */
public record Login(String id, String person, boolean enabled) {}
