package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.model.diagnosis.Danger;

/** What the first page of a report shows: the dangers, and what was begun before. */
public record StartPage(List<Danger> dangers, List<Row> unfinished) {}
