package org.doorstep.platform.spi;

import java.util.List;

/**
 * One thing wrong in a file.
 *
 * @param line   the line on which the row begins; the header is line 1
 * @param column the column's name; empty when it is about the whole row
 * @param code   the key of the sentence, {@code imports.problem.<code>}: never changed once published
 * @param args   what the sentence mentions: a limit, another line
 */
public record RowProblem(long line, String column, String code, List<Object> args) {}
