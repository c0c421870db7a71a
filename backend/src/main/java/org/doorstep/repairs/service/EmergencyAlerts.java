package org.doorstep.repairs.service;

import java.time.Clock;

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
    private final Clock clock;

    EmergencyAlerts(EmergencyStore alerts, Jobs jobs, Clock clock) {
        this.alerts = alerts;
        this.jobs = jobs;
        this.clock = clock;
    }

    Mono<Void> raise(Repair repair) {
        return alerts.raise(repair.id(), clock.instant())
                .then(jobs.enqueue(TASK, repair.id() + ".0", repair.id().toString(), clock.instant()));
    }
}
