package org.doorstep.accounts.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Booked;
import reactor.core.publisher.Mono;

/** Recomputes the ledger, and keeps what came of it. */
public interface ProofStore {

    /**
     * What a proof found.
     *
     * @param faults entries, files and others' books that do not hold; they are kept one by one
     */
    record Proof(LocalDate day, Instant at, long entries, long faults) {}

    /** Goes through every entry there is: minutes. Done again on the same day it replaces what it found. */
    Mono<Proof> prove(LocalDate day, Instant at);

    /** Keeps which of these are not on their accounts, or with another sum; how many. In the proof of that day. */
    Mono<Long> compare(LocalDate day, List<Booked> booked);

    /**
     * Keeps which entries of our own nobody told of since {@link #prove}, and which suspense lines and entries do not agree; how many. In the
     * proof of that day, after all of {@link #compare}.
     */
    Mono<Long> strays(LocalDate day);

    /** The newest, if there ever was one. */
    Mono<Optional<Proof>> newest();
}
