package org.doorstep.contact;

import org.doorstep.kernel.Subject;

/**
 * Something a person told us.
 *
 * @param person  the reference of the person
 * @param kind    what it was, as a key of words: {@code repair-reported}, {@code said-i-was-in}
 * @param channel how it came
 * @param words   their own words, or what was written down; empty when there were none
 * @param once    recorded once under this key
 */
public record Incoming(String person, Subject about, String kind, Channel channel, String words, String once) {

    /** How somebody reached us. */
    public enum Channel { PORTAL, PHONE, TEXT, EMAIL, LETTER, IN_PERSON }
}
