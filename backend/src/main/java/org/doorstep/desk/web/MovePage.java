package org.doorstep.desk.web;

import java.util.List;

import org.doorstep.platform.web.ui.Option;

/**
 * Moving a booked visit.
 *
 * @param action    where the form goes
 * @param back      the board it came from
 * @param now       where it stands, in words
 * @param operative the diary chosen
 * @param day       as typed
 * @param window    the window chosen
 */
public record MovePage(
        String action, String back, String title, String now, List<Option> operatives, List<Option> windows, String operative,
        String day, String window) {}
