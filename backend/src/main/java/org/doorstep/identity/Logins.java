package org.doorstep.identity;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * The log-ins of residents, kept in Keycloak: found, made, switched off. Every call may find Keycloak away and says so
 * within a few seconds ({@link LoginOutcome.Away}); none waits on the calling thread, and none belongs inside a
 * transaction.
 */
public interface Logins {

    /** The log-in of the person with this reference: {@code Done}, {@code None}, {@code NotAllowed} or {@code Away}. */
    Mono<LoginOutcome> ofPerson(CurrentUser who, String person);

    /**
     * Makes a log-in for a person; they choose a password when they first use it. {@code Done}; {@code Taken} when the
     * person has one or another person's has the address; {@code NotAllowed} or {@code Away}.
     */
    Mono<LoginOutcome> create(CurrentUser who, NewLogin login);

    /** Switches a log-in off and ends its sessions: {@code Done}, {@code None}, {@code NotAllowed} or {@code Away}. */
    Mono<LoginOutcome> disable(CurrentUser who, String login);

    /**
     * Sends a link to choose a new password: {@code Done}, {@code NoAddress} when the log-in has no e-mail address,
     * {@code None}, {@code NotAllowed}, or {@code Away}, also when Keycloak could not send.
     */
    Mono<LoginOutcome> sendPasswordLink(CurrentUser who, String login);

    /** Logs it out everywhere: {@code Done}, {@code None}, {@code NotAllowed} or {@code Away}. */
    Mono<LoginOutcome> endSessions(CurrentUser who, String login);
}
