package org.doorstep.identity.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the API checks bearers.
 *
 * @param remembered for how long a verified token need not be verified again; none when zero, a minute at most
 * @param patience   how long a request waits for Keycloak to renew its session's token
 */
@ConfigurationProperties("doorstep.tokens")
record TokenSettings(@DefaultValue("60s") Duration remembered, @DefaultValue("5s") Duration patience) {

    TokenSettings {
        if (remembered.isNegative() || remembered.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("doorstep.tokens.remembered is at most a minute, not " + remembered);
        }
    }
}
