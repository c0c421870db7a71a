package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.appointments.Appointments;
import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a visit keeps of what was promised, and what it lets stop ringing. */
@Component
class VisitClocks {

    private final Promises promises;
    private final HazardClocks hazards;
    private final EmergencyAlerts alerts;
    private final Appointments appointments;

    VisitClocks(Promises promises, HazardClocks hazards, EmergencyAlerts alerts, Appointments appointments) {
        this.promises = promises;
        this.hazards = hazards;
        this.alerts = alerts;
        this.appointments = appointments;
    }

    Mono<Void> attended(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "repair.attended", at).then();
    }

    /** Who was there has spoken with the resident: nobody need ring any more. */
    Mono<Void> spoken(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "call-back.made", at).then();
    }

    /** A hazard that is not the fault itself is not over because the fault is mended. */
    Mono<Void> mended(Repair repair, Instant at) {
        return promises.keep(RepairMoves.SYSTEM, repair.subject(), "repair.completed", at)
                .then(repair.judged().safeWhenMended() ? hazards.mended(RepairMoves.SYSTEM, repair, at) : Mono.empty());
    }

    Mono<Void> completed(Repair repair, UUID visit, Instant at) {
        return mended(repair, at).then(alarmOver(repair, visit));
    }

    /** Who came has seen to the emergency, though nobody at the desk had accepted it. */
    private Mono<Void> alarmOver(Repair repair, UUID visit) {
        return appointments.visitsOf(RepairMoves.SYSTEM, repair.subject())
                .flatMap(visits -> Mono.justOrEmpty(visits.stream().filter(one -> one.id().equals(visit)).findFirst()))
                .flatMap(came -> alerts.over(repair, came.operative()));
    }
}
