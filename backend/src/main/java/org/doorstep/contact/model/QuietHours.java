package org.doorstep.contact.model;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;

/**
 * The hours in which no telephone makes a noise for what can wait: jobs work at night, New Year's night too.
 *
 * @param from  when they begin, time in England
 * @param until when they end, on the day after
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (!until.isBefore(from)) {
            throw new IllegalArgumentException("quiet hours end in the morning: " + from + " to " + until);
        }
    }

    /**
     * When a message leaves that would leave now. A mail or a letter wakes nobody; whoever does something at night, at
     * home or at the landlord's, is awake and waits to hear of it; what a visit or an emergency needs is told at once.
     *
     * @param who who caused it
     * @return {@code at}, or the end of the quiet hours that it falls into
     */
    public Instant due(Channel channel, NoticeKind kind, CurrentUser who, Instant at, ZoneId zone) {
        if (channel != Channel.TEXT || !(who instanceof CurrentUser.System) || ChannelPlan.textsEverybody(kind)) {
            return at;
        }
        var there = at.atZone(zone);
        var time = there.toLocalTime();
        if (time.isBefore(until)) {
            return there.toLocalDate().atTime(until).atZone(zone).toInstant();
        }
        return time.isBefore(from) ? at : there.toLocalDate().plusDays(1).atTime(until).atZone(zone).toInstant();
    }
}
