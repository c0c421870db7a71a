package org.doorstep.repairs.service;

import java.time.Instant;

import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a visit keeps of what was promised. */
@Component
class VisitClocks {

    private final Promises promises;
    private final HazardClocks hazards;

    VisitClocks(Promises promises, HazardClocks hazards) {
        this.promises = promises;
        this.hazards = hazards;
    }

    Mono<Void> attended(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "repair.attended", at).then();
    }

    /** Who was there has spoken with the resident: nobody need ring any more. */
    Mono<Void> spoken(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "call-back.made", at).then();
    }

    /** A hazard that is not the fault itself is not over because the fault is mended. */
    Mono<Void> completed(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "repair.completed", at)
                .then(repair.judged().safeWhenMended() ? hazards.mended(RepairMoves.SYSTEM, repair, at) : Mono.empty());
    }
}
