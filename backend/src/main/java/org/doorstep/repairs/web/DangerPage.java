package org.doorstep.repairs.web;

import java.util.List;
import java.util.UUID;

import org.doorstep.repairs.model.diagnosis.Danger;

/** One danger: whom to ring, what to do, and the homes it can be logged for. */
public record DangerPage(Danger danger, List<Call> calls, List<Home> homes) {

    public record Call(String words, String phone) {}

    /**
     * A danger somebody wrote of.
     *
     * @param href where what to do is told; empty where only ringing us helps
     */
    public record Alarm(String name, String href, List<Call> calls) {}

    public record Home(UUID agreement, String name) {}

    public boolean canLog() {
        return danger.fault().isPresent();
    }
}
