package org.doorstep.residents;

import java.util.UUID;

/**
 * @param reference what the housing management system calls them, and a name to log in with
 * @param name      first and last, or the organisation's
 * @param givenName to greet them by; the whole name of an organisation
 */
public record Person(UUID id, String reference, String name, String givenName) {}
