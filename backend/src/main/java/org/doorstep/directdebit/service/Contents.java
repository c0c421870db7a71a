package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.directdebit.model.BankAccount;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.TransactionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a file will hold: what still holds when it is printed, and what opens. One that does not stops nobody else's. */
@Component
class Contents {

    private static final Logger log = LoggerFactory.getLogger(Contents.class);
    /** A damaged row is one; many are another key file than the one they were sealed with. */
    private static final int MOST_LEFT_OUT = 20;
    private static final String UNREADABLE = "unreadable";

    private final RunStore runs;
    private final DebitStore debits;
    private final AccountSafe safe;
    private final Telling telling;
    private final Stamp stamp;

    Contents(RunStore runs, DebitStore debits, AccountSafe safe, Telling telling, Stamp stamp) {
        this.runs = runs;
        this.debits = debits;
        this.safe = safe;
        this.telling = telling;
        this.stamp = stamp;
    }

    record Ready(RunStore.Printed printed, BankAccount account) {}

    /** In the transaction that makes the file: nothing of it changes until the file is there. */
    Mono<List<Ready>> of(LocalDate run) {
        return runs.dropStale(run).then(Mono.defer(() -> runs.printed(run))).flatMap(this::opened);
    }

    private Mono<List<Ready>> opened(List<RunStore.Printed> records) {
        var ready = new ArrayList<Ready>(records.size());
        var shut = new ArrayList<RunStore.Printed>(0);
        for (var record : records) {
            try {
                ready.add(new Ready(record, safe.account(StoredDebit.row(record.debit()), record.payer().account())));
            } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException error) {
                log.error("A bank account does not open: {}", error.getMessage());
                shut.add(record);
            }
        }
        if (shut.size() > MOST_LEFT_OUT) {
            throw new IllegalStateException(shut.size() + " bank accounts do not open: it is the keys that are wrong, and no file is made");
        }
        return Flux.fromIterable(shut).concatMap(this::leaveOut).then(Mono.just(List.copyOf(ready)));
    }

    /** It is held, so that it is not tried every morning, and somebody looks. */
    private Mono<Void> leaveOut(RunStore.Printed record) {
        return runs.leaveOut(record.line().id()).then(debits.lockReference(record.reference()))
                .map(debit -> debit.held(DebitState.table().next(debit.state(), DebitState.Event.HOLD).orElse(debit.state()), UNREADABLE))
                .map(held -> record.line().code() == TransactionCode.NEW ? held.unlodged() : held)
                .flatMap(held -> debits.keep(held, stamp.now()).then(telling.held(Gathering.SYSTEM, held)));
    }
}
