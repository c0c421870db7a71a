package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.repairs.Emergencies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps emergencies until somebody accepts them; only the desk asks, so there is no whose. */
public interface EmergencyStore {

    Mono<Void> raise(UUID repair, Instant at);

    /** Counts the nth telling of the desk; empty when somebody has accepted it. */
    Mono<Emergencies.Alert> raiseAgain(UUID repair, int times);

    Flux<Emergencies.Alert> since(Instant accepted);

    /** The first to accept is kept. */
    Mono<Emergencies.Alert> accept(String reference, String name, Instant at);
}
