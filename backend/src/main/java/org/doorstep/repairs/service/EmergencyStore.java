package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.repairs.Emergencies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps emergencies until somebody accepts them; only the desk asks, so there is no whose. */
public interface EmergencyStore {

    /** @param person whom it is for, by their reference */
    record Raised(Emergencies.Alert alert, String person) {}

    /** @return false when an alert of the repair waits to be accepted already */
    Mono<Boolean> raise(UUID alert, UUID repair, Instant at);

    /** Counts the nth telling of the desk; empty when somebody has accepted it. */
    Mono<Raised> raiseAgain(UUID alert, int times);

    /** How many nobody has accepted. */
    Mono<Integer> waiting();

    Flux<Raised> since(Instant accepted);

    /** The first to accept is kept; the last alert of the repair, as it is then. */
    Mono<Raised> accept(String reference, String name, Instant at);
}
