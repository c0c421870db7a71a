package org.doorstep.repairs.service;

import java.time.Clock;

import org.doorstep.kernel.Ids;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Raises an emergency with the out-of-hours desk, in the transaction that logged it. */
@Component
class EmergencyAlerts {

    static final String TASK = "repairs.emergency-alert";

    private final EmergencyStore alerts;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    EmergencyAlerts(EmergencyStore alerts, Jobs jobs, Ids ids, Clock clock) {
        this.alerts = alerts;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** False when the desk is being told already and nobody has accepted yet. */
    Mono<Boolean> raise(Repair repair) {
        var alert = ids.next();
        return alerts.raise(alert, repair.id(), clock.instant()).flatMap(raised -> raised
                ? jobs.enqueue(TASK, alert + ".0", alert.toString(), clock.instant()).thenReturn(true)
                : Mono.just(false));
    }

    /** Nobody needs to come any more: who was there, or ended it, has accepted what still waits. */
    Mono<Void> over(Repair repair, String name) {
        return alerts.accept(repair.reference(), name, clock.instant()).then();
    }
}
