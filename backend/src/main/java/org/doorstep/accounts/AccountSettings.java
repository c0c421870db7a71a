package org.doorstep.accounts;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code doorstep.accounts.*}
 *
 * @param showsWithin within how many working days a payment of each route shows on an account; 0: at once
 * @param ended       feeds that no file tells of any more: nothing is said of them, and no statement waits for them
 * @param alone       the most that one officer takes back without another, in pence, whichever way
 */
@ConfigurationProperties("doorstep.accounts")
public record AccountSettings(Map<Route, Integer> showsWithin, @DefaultValue Set<Feed> ended, long alone) {

    private static final int LONGEST = 20;

    public AccountSettings {
        for (var route : Route.values()) {
            var days = showsWithin.get(route);
            if (days == null || days < 0 || days > LONGEST) {
                throw new IllegalArgumentException("doorstep.accounts.shows-within.%s is from 0 to %s working days, not %s"
                        .formatted(route.code(), LONGEST, days));
            }
        }
        if (alone < 0) {
            throw new IllegalArgumentException("doorstep.accounts.alone is pence, not " + alone);
        }
        showsWithin = Map.copyOf(showsWithin);
        ended = Set.copyOf(ended);
    }
}
