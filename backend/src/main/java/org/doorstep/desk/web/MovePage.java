package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * Moving a booked visit.
 *
 * @param action    where the form goes
 * @param back      the board it came from
 * @param which     what is wrong, where, and the repair's reference
 * @param now       where it stands, in words
 * @param due       by when it was promised
 * @param typed     so far: as it stands before anything is
 */
public record MovePage(
        String action, String back, String title, String which, String now, String due, List<Option> operatives, List<Option> windows, Typed typed) {}
