package org.doorstep.imports.model;

import java.util.List;
import java.util.function.Function;
import org.doorstep.platform.spi.ImportColumn;
import org.doorstep.platform.spi.ImportRow;
import org.doorstep.platform.spi.RowProblem;

/**
 * What a file of one kind must look like.
 *
 * @param key   the columns that together name one thing
 * @param check what is wrong between the cells of a row
 */
public record Layout(List<ImportColumn> columns, List<String> key, Function<ImportRow, List<RowProblem>> check) {}
