package org.doorstep.identity;

import java.util.Optional;

/**
 * A log-in to be made for a resident.
 *
 * @param person     the person's reference, which also is the user name
 * @param givenName  as the register has it
 * @param familyName as the register has it
 * @param email      to log in with and for password links, when the person has one
 */
public record NewLogin(String person, String givenName, String familyName, Optional<String> email) {}
