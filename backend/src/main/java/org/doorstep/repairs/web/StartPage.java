package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.platform.web.ui.Row;

/** What the first page of a report shows: the dangers as questions with whom to ring, and what was begun before. */
public record StartPage(List<DangerPage.Alarm> dangers, List<Row> unfinished) {}
