package org.doorstep.identity;

/** What came of looking after a log-in. */
public sealed interface LoginOutcome {

    /** It is done, and this is the log-in as it was found or made. */
    record Done(Login login) implements LoginOutcome {}

    /** There is no such log-in. */
    record None() implements LoginOutcome {}

    /** The person has a log-in already, or somebody else's has this e-mail address. */
    record Taken(By by) implements LoginOutcome {
        public enum By { PERSON, ADDRESS }
    }

    /** The log-in has no e-mail address to send anything to. */
    record NoAddress() implements LoginOutcome {}

    /** The caller may not look after log-ins. */
    record NotAllowed() implements LoginOutcome {}

    /** Keycloak did not answer, or could not do it now; trying again later is right. */
    record Away() implements LoginOutcome {}
}
