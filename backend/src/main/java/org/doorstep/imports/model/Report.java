package org.doorstep.imports.model;

import java.util.List;
import org.doorstep.platform.spi.RowProblem;

/**
 * What the check of a file found.
 *
 * @param rows     how many rows it has, without the header
 * @param problems how many things are wrong, counted exactly
 * @param listed   the first of them, in the order of the file
 */
public record Report(long rows, long problems, List<RowProblem> listed) {

    public boolean clean() {
        return problems == 0;
    }
}
