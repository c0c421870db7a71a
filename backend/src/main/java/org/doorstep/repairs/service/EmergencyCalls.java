package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.Emergencies.Alert;
import org.doorstep.residents.ContactDetails;
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
        return alerts.since(accepted).collectList().flatMap(raised -> residents.contacts(staff, toLookUp(raised))
                .map(known -> raised.stream().map(one -> withPhone(one, known)).toList()));
    }

    Mono<Alert> accept(CurrentUser.Staff staff, String reference, Instant at) {
        return alerts.accept(reference, staff.name(), at)
                .flatMap(raised -> residents.contacts(staff, toLookUp(List.of(raised))).map(known -> withPhone(raised, known)));
    }

    private static Set<String> toLookUp(List<EmergencyStore.Raised> raised) {
        return raised.stream().filter(one -> one.alert().phone().isEmpty()).map(EmergencyStore.Raised::person).collect(Collectors.toSet());
    }

    private static Alert withPhone(EmergencyStore.Raised raised, Map<String, ContactDetails> known) {
        var alert = raised.alert();
        return alert.phone().isEmpty()
                ? Optional.ofNullable(known.get(raised.person())).flatMap(contact -> contact.mobile().or(contact::landline).map(number -> alert.ringing(contact.name(), number))).orElse(alert)
                : alert;
    }
}
