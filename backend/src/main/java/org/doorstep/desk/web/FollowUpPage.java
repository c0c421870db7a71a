package org.doorstep.desk.web;

import java.util.List;
import java.util.Optional;

import org.doorstep.platform.web.ui.Row;

/**
 * An unhappy answer, and the call it calls for.
 *
 * @param due    by when we ring; empty when no call is owed
 * @param phones numbers to ring them on
 * @param agreed as typed
 */
public record FollowUpPage(String reference, String name, Optional<String> due, List<String> phones, List<Row> rows, String agreed) {}
