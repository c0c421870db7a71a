package org.doorstep.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.contact.ContactEntry;
import org.doorstep.standards.PromiseView;

/**
 * A repair as its residents and staff see it. Words are keys; each door has the same message files.
 *
 * @param state    where it stands as the landlord works it
 * @param next     what happens next and by when
 * @param mine     whether the caller may act on it; a neighbour who joined may only look
 * @param promises earliest due first
 * @param visit    the one booked, or the last one
 * @param timeline newest first
 * @param comesBackTo the finished repair of the same fault it comes back to, where the caller may know it
 * @param alarming whether the emergency desk hears of it: then nobody is told that they need not ring
 * @param endable  whether the caller may end it: what may be a danger only staff may
 * @param told     what was said to and by the caller about it, oldest first
 */
public record RepairView(
        UUID id, String reference, String place, boolean communal, String fault, String priority, List<String> raisedFor,
        String state, NextStep next, Instant reportedAt, boolean mine, String words, List<PromiseView> promises,
        Optional<Visit> visit, List<UUID> photos, List<Entry> timeline, List<ContactEntry> told, Optional<String> waitingFor,
        Optional<String> doneNote, Optional<String> comesBackTo, boolean alarming, boolean endable) {

    /**
     * @param changeable  whether the caller may still change or cancel it
     * @param changeUntil until when a resident may
     * @param answerUntil until when they may say "I was in"; empty unless nobody was in
     * @param nobodyIn    what was recorded when nobody was in; a neighbour who joined does not see it
     * @param contested   whether it is not the resident that nobody got in: they said they were in, or we knocked only after
     *                    the window
     */
    public record Visit(
            UUID id, LocalDate day, String window, LocalTime from, LocalTime until, String state, String operative,
            boolean changeable, Instant changeUntil, Optional<Instant> answerUntil, Optional<NobodyIn> nobodyIn,
            boolean contested) {}

    /** @param photo of the door, at {@code /repairs/{reference}/photos/{photo}} */
    public record NobodyIn(Instant at, String note, Optional<UUID> photo) {}

    /** One line of what happened: words {@code repairs.entry.<what>}. */
    public record Entry(Instant at, String what, List<String> args) {}
}
