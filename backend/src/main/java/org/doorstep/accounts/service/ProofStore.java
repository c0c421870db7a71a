package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import reactor.core.publisher.Mono;

/** Recomputes the ledger, and keeps what came of it. */
public interface ProofStore {

    /**
     * What a proof found.
     *
     * @param faults entries and files that do not hold; they are kept one by one
     */
    record Proof(LocalDate day, Instant at, long entries, long faults) {}

    /** Goes through every entry there is: minutes. Done again on the same day it replaces what it found. */
    Mono<Proof> prove(LocalDate day, Instant at);

    /** The newest, if there ever was one. */
    Mono<Optional<Proof>> newest();
}
