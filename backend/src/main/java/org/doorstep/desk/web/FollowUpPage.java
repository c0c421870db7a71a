package org.doorstep.desk.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.Row;

/**
 * An unhappy answer, and the call it calls for.
 *
 * @param due    by when we ring; empty when no call is owed
 * @param phones numbers to ring them on
 * @param about  what was wrong, where, and the repair's reference
 * @param typed  so far
 */
public record FollowUpPage(String reference, String about, String name, Optional<String> due, List<String> phones, List<Row> rows, Typed typed) {}
