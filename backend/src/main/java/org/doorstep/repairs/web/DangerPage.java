package org.doorstep.repairs.web;

import java.util.List;
import java.util.UUID;

/**
 * One danger, finished for its template: whom to ring, what to do, and the homes it can be logged for.
 *
 * @param calls  whom to ring, the most pressing first
 * @param doNow  what to do, in order, each a sentence; {@code doNot} what not to
 * @param canLog whether it is logged at all; in some dangers only the number helps
 * @param homes  of the reader's; none for whoever has not logged in
 * @param desk   whether the reader may see the emergencies that wait
 */
public record DangerPage(
        String key, String name, List<Call> calls, List<String> doNow, List<String> doNot, boolean canLog,
        List<HomeInDanger> homes, boolean desk) {

    public record Call(String words, String phone) {}

    /**
     * A danger somebody wrote of.
     *
     * @param href where what to do is told; empty where only ringing us helps
     */
    public record Alarm(String name, String href, List<Call> calls) {}

    /** A home it can be logged for, by the agreement of it. */
    public record HomeInDanger(UUID agreement, String name) {}
}
