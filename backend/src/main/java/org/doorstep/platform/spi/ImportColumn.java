package org.doorstep.platform.spi;

/**
 * One column of a file.
 *
 * @param name     as the header spells it: lower case with hyphens
 * @param required whether its cells may not be empty
 * @param always   whether a file has to have the column; files of before a later one was asked for are taken as they were
 * @param cell     what a cell that is not empty must look like
 */
public record ImportColumn(String name, boolean required, boolean always, ImportCell cell) {

    public static ImportColumn required(String name, ImportCell cell) {
        return new ImportColumn(name, true, true, cell);
    }

    public static ImportColumn optional(String name, ImportCell cell) {
        return new ImportColumn(name, false, true, cell);
    }

    /** One that was added once files were sent: a file without it is one in which all its cells are empty. */
    public static ImportColumn later(String name, ImportCell cell) {
        return new ImportColumn(name, false, false, cell);
    }
}
