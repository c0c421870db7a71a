package org.doorstep.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.spi.ImportChanges;
import org.doorstep.platform.spi.RowProblem;

/** What became of a file. */
public sealed interface ImportOutcome {

    /**
     * It was taken in.
     *
     * @param rows       how many it has, without the header
     * @param changes    how many of them were new, differed, and were there already
     * @param sha256     of its bytes
     * @param seenBefore whether the very same file was taken in before
     * @param until      of a sender's file: the day up to which all of its sender's money is here now, which is the day before the first that no file of it had
     */
    record Taken(String kind, long rows, ImportChanges changes, String sha256, boolean seenBefore, Optional<LocalDate> until) implements ImportOutcome {}

    /**
     * Something in it is wrong, so nothing of it was kept.
     *
     * @param problems how many things are wrong, counted exactly
     * @param listed   the first of them, in the order of the file
     */
    record Refused(String kind, long rows, long problems, List<RowProblem> listed) implements ImportOutcome {}

    /** Another file is being kept this moment; nothing was kept of this one. */
    record Busy(String kind) implements ImportOutcome {}

    /** There is no such kind of file. */
    record Unknown(String kind, List<String> known) implements ImportOutcome {}

    /** The caller may not send files. */
    record NotAllowed() implements ImportOutcome {}
}
