package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.Emergencies.Alert;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Emergencies with a number to ring: who taps twice types none, and the register has one. */
@Component
class EmergencyCalls {

    private final EmergencyStore alerts;
    private final Residents residents;

    EmergencyCalls(EmergencyStore alerts, Residents residents) {
        this.alerts = alerts;
        this.residents = residents;
    }

    Mono<List<Alert>> since(CurrentUser staff, Instant accepted) {
        return alerts.since(accepted).concatMap(raised -> withPhone(staff, raised)).collectList();
    }

    Mono<Alert> accept(CurrentUser.Staff staff, String reference, Instant at) {
        return alerts.accept(reference, staff.name(), at).flatMap(raised -> withPhone(staff, raised));
    }

    private Mono<Alert> withPhone(CurrentUser staff, EmergencyStore.Raised raised) {
        var alert = raised.alert();
        return alert.phone().isEmpty()
                ? residents.contactFor(staff, raised.person())
                        .flatMap(contact -> Mono.justOrEmpty(contact.mobile().or(contact::landline)))
                        .map(alert::withPhone)
                        .defaultIfEmpty(alert)
                : Mono.just(alert);
    }
}
