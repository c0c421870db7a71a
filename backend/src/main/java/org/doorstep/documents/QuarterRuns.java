package org.doorstep.documents;

import java.util.List;

import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/** How far the statements and bills of each quarter are. For managers and the officers for income and leasehold. */
public interface QuarterRuns {

    /** The latest first; empty for everybody else. */
    Mono<List<QuarterRun>> list(CurrentUser staff);
}
