package org.doorstep.platform.privacy;

import java.time.Period;

import org.doorstep.platform.spi.Retention;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.retention.*}: how long things are kept, as {@link Retention.Kept} says. Six years is how long a claim
 * under an agreement can be brought (Limitation Act 1980, section 5).
 */
@ConfigurationProperties("doorstep.retention")
record RetentionSettings(
        @DefaultValue("6y") Period cases,
        @DefaultValue("6y") Period contact,
        @DefaultValue("6y") Period people,
        @DefaultValue("2y") Period surveys,
        @DefaultValue("6y") Period audit,
        @DefaultValue("90d") Period work) {

    Retention.Kept kept() {
        return new Retention.Kept(cases, contact, people, surveys, audit, work);
    }
}
