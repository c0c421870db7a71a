package org.doorstep.repairs.service;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.spi.Alarms;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Emergencies are said to whoever may accept them, on whatever page they are. */
@Component
class EmergencyAlarms implements Alarms {

    private final EmergencyStore emergencies;

    EmergencyAlarms(EmergencyStore emergencies) {
        this.emergencies = emergencies;
    }

    @Override
    public Mono<Integer> waiting(CurrentUser user) {
        return Viewers.onTheDesk(user) ? emergencies.waiting() : Mono.just(0);
    }
}
