package org.doorstep.documents;

import java.util.List;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** How far the statements and bills of each quarter are. For managers and the officers for income and leasehold. */
public interface QuarterRuns {

    /** The latest first; empty for everybody else. */
    Mono<List<QuarterRun>> list(CurrentUser staff);

    /**
     * What could not be made is tried once more, now; what was made is neither made again nor told again.
     *
     * @param quarter as 2026-Q4
     */
    Mono<Again> again(CurrentUser staff, String quarter);

    sealed interface Again {

        /** @param papers how many are tried */
        record Asked(long papers) implements Again {}

        /** There is no such quarter, or it is not theirs to see. */
        record NotHere() implements Again {}
    }
}
