package org.doorstep.contact;

import org.doorstep.kernel.Subject;

/**
 * Something to tell a team of the landlord's by mail. As in a {@link Notice} there is no free text, and no resident is named.
 *
 * @param team  its name, as staff's log-ins and the landlord's settings have it
 * @param about what it is about
 * @param tasks what to do by when, and where
 * @param once  the same team is told the same {@code once} only once; a retried caller gives the same again
 */
public record TeamNotice(String team, NoticeKind kind, Subject about, TeamTasks tasks, String once) {

    /** No reference of a person has a colon. */
    private static final String TEAM = "team:";

    public TeamNotice {
        if (!kind.isForATeam()) {
            throw new IllegalArgumentException("%s is for a person, not for a team".formatted(kind));
        }
    }

    /** Stands on the record where a person's reference does. */
    public String recipient() {
        return recipient(team);
    }

    public static String recipient(String team) {
        return TEAM + team;
    }
}
