package org.doorstep.contact.gateway;

/** What a gateway said. Reasons are short codes for the record, never personal data. */
public sealed interface Answer {

    /** It has the message and gave it this id. */
    record Accepted(String gatewayId) implements Answer {}

    /** It will never take this one: no such number. Trying again is no use. */
    record Refused(String reason) implements Answer {}

    /** It is away, busy, slow, or did not say that it has it. Try again later with the same message id. */
    record NotNow(String reason) implements Answer {}
}
