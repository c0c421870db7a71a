package org.doorstep.desk.web;

import java.util.List;
import java.util.UUID;

import org.doorstep.platform.web.ui.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does next.
 *
 * @param kinds      ways to look at what falls due
 * @param due        what falls due, late ones first, in groups
 * @param next       address of the following page, or null
 * @param reviews    reports a person has to read
 * @param waits      repairs that wait for something, and when somebody looks again
 * @param unfinished visits of earlier days that nobody ended
 * @param left       visits to come that somebody booked whose agreement is over by now
 * @param emergencies whether this reader answers emergencies
 * @param board      whether this reader plans the diaries
 * @param reference  as typed into the search
 */
public record WorklistPage(
        List<Link> kinds, List<Group> due, @Nullable String next, List<Review> reviews, List<List<Cell>> waits, List<Unfinished> unfinished,
        List<List<Cell>> left, boolean emergencies, boolean board, String reference) {

    /** @param title how soon it is due */
    public record Group(String title, List<List<Cell>> rows) {}

    /** @param words when it was, who should have ended it, and how far it came */
    public record Unfinished(UUID visit, String reference, String words) {}

    /** @param reasons why a person reads it first, as sentences */
    public record Review(String reference, String title, String place, List<String> reasons, String words) {}
}
