package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.Owing;
import org.doorstep.arrears.TakenView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The open case of an account, with what is late as the ledger is now: what a file of payments changed is looked at later, and until then
 * somebody would be told that they owe what they have paid.
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

    /** Several that were found together, in their order. */
    Mono<List<StoredCase>> now(List<StoredCase> open) {
        return owing.each(Openings.SYSTEM, open.stream().map(one -> one.of().account()).toList())
                .map(found -> found.stream().collect(Collectors.toMap(Owing.Owed::account, owed -> owed)))
                .map(owed -> open.stream().map(one -> Optional.ofNullable(owed.get(one.of().account())).map(now -> late.seen(one, now)).orElse(one)).toList());
    }

    /** What of an account's balance is taken next on an agreed day, and so is not late before it. */
    Mono<Optional<TakenView>> takenNext(UUID account) {
        return owing.of(Openings.SYSTEM, account).map(late::takenNext).defaultIfEmpty(Optional.empty());
    }

    private Mono<StoredCase> now(StoredCase open) {
        return owing.of(Openings.SYSTEM, open.of().account()).map(owed -> late.seen(open, owed)).defaultIfEmpty(open);
    }
}
