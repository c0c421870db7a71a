package org.doorstep.directdebit.service;

import org.doorstep.accounts.events.EntryTakenBack;
import org.doorstep.platform.spi.EventListener;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A payer's bank may take a collection back at any time: "an immediate and full refund" (the Direct Debit Guarantee, rules.md DD-1).
 * No report of that is read here. Officers take its entry back, and the collection is one that was not paid.
 */
@Component
class RecalledLater implements EventListener<EntryTakenBack> {

    static final String REASON = "recalled";

    private final Tx tx;
    private final RunStore runs;

    RecalledLater(Tx tx, RunStore runs) {
        this.tx = tx;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "direct-debit.recalled";
    }

    @Override
    public Class<EntryTakenBack> event() {
        return EntryTakenBack.class;
    }

    @Override
    public Mono<Void> on(EntryTakenBack back) {
        return tx.run(runs.lockPosted(back.account(), back.seq()).flatMap(line -> runs.unpaid(line, REASON).thenReturn(true)).defaultIfEmpty(false)).then();
    }
}
