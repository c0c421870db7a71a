package org.doorstep.arrears.service;

import java.util.UUID;

import org.doorstep.accounts.Owing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The open case of an account, with what is late as the ledger is now: a file of payments tells nobody of arrears, and until the next
 * look somebody would be told that they owe what they have paid.
 */
@Component
class OpenCases {

    private final CaseStore cases;
    private final Owing owing;
    private final Late late;

    OpenCases(CaseStore cases, Owing owing, Late late) {
        this.cases = cases;
        this.owing = owing;
        this.late = late;
    }

    Mono<StoredCase> find(UUID account) {
        return cases.find(account).flatMap(this::now);
    }

    /** The same, kept from everybody else until the transaction ends. */
    Mono<StoredCase> lock(UUID account) {
        return cases.lock(account).flatMap(this::now);
    }

    private Mono<StoredCase> now(StoredCase open) {
        return owing.of(Openings.SYSTEM, open.of().account()).map(owed -> late.seen(open, owed)).defaultIfEmpty(open);
    }
}
