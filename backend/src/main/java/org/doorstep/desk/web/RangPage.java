package org.doorstep.desk.web;

import java.util.List;
import java.util.Optional;

/**
 * A call about a repair, to be written down.
 *
 * @param title  what the repair is
 * @param due    by when we ring; empty when no call is owed
 * @param phones numbers to ring them on
 * @param typed  so far
 */
public record RangPage(
        String reference, String title, String place, String name, Optional<String> due, List<String> phones, Typed typed) {}
