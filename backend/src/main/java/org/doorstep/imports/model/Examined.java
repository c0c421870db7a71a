package org.doorstep.imports.model;

import java.util.List;
import org.doorstep.platform.spi.ImportRow;

/**
 * What became of some records.
 *
 * @param right    the rows that are right in themselves
 * @param readable every row whose cells can be told apart, its faulty cells left empty: what its other cells name can be
 *                 looked up all the same
 */
public record Examined(List<ImportRow> right, List<ImportRow> readable) {}
