package org.doorstep.platform.spi;

/**
 * One column of a file.
 *
 * @param name     as the header spells it: lower case with hyphens
 * @param required whether its cells may not be empty; the column itself is always there
 * @param cell     what a cell that is not empty must look like
 */
public record ImportColumn(String name, boolean required, ImportCell cell) {

    public static ImportColumn required(String name, ImportCell cell) {
        return new ImportColumn(name, true, cell);
    }

    public static ImportColumn optional(String name, ImportCell cell) {
        return new ImportColumn(name, false, cell);
    }
}
