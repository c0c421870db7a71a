package org.doorstep.arrears.service;

import org.doorstep.platform.audit.Audit;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a case, in the caller's transaction; what was promised and is not due any more is owed no more. */
@Component
class Ending {

    private final CaseStore cases;
    private final Promises promises;
    private final Audit audit;
    private final Stamp stamp;

    Ending(CaseStore cases, Promises promises, Audit audit, Stamp stamp) {
        this.cases = cases;
        this.promises = promises;
        this.audit = audit;
        this.stamp = stamp;
    }

    Mono<Void> paid(StoredCase open) {
        return end(open, "paid");
    }

    /** The account closed: a former tenant's debt is another matter. */
    Mono<Void> over(StoredCase open) {
        return end(open, "over");
    }

    private Mono<Void> end(StoredCase open, String why) {
        return cases.close(open, why, stamp.now())
                .then(promises.withdraw(Openings.SYSTEM, open.subject(), why))
                .then(audit.record(Openings.SYSTEM, "arrears.closed", open.subject()));
    }
}
