package org.doorstep.rent.web;

import java.util.List;
import org.doorstep.platform.web.ui.Cell;

/** A table, finished for its template. */
public record Sheet(String caption, List<String> heads, List<List<Cell>> rows) {}
