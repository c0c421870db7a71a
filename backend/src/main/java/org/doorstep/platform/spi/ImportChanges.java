package org.doorstep.platform.spi;

/** What keeping some rows did: how many were new, differed, and were there already just so. */
public record ImportChanges(long added, long changed, long same) {

    public static final ImportChanges NONE = new ImportChanges(0, 0, 0);

    public ImportChanges plus(ImportChanges other) {
        return new ImportChanges(added + other.added, changed + other.changed, same + other.same);
    }
}
