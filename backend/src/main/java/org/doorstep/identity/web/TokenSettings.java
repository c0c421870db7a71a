package org.doorstep.identity.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the API checks bearers.
 *
 * @param remembered for how long a verified token need not be verified again; none when zero, a minute at most
 * @param patience   how long a request waits for Keycloak to renew its session's token
 * @param logIn      how long a log-in waits for each of Keycloak's answers before it is told as refused
 * @param alone      for how long after its token's end a session is believed while Keycloak does not answer
 */
@ConfigurationProperties("doorstep.tokens")
record TokenSettings(@DefaultValue("60s") Duration remembered, @DefaultValue("5s") Duration patience,
        @DefaultValue("15s") Duration logIn, @DefaultValue("30m") Duration alone) {

    TokenSettings {
        if (remembered.isNegative() || remembered.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("doorstep.tokens.remembered is at most a minute, not " + remembered);
        }
    }
}
