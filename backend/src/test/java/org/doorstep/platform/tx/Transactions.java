package org.doorstep.platform.tx;

import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;

/** Transactions for tests that keep nothing in a database. */
public final class Transactions {

    private Transactions() {}

    public static Tx none() {
        return new Tx(new ReactiveTransactionManager() {

            @Override
            public Mono<ReactiveTransaction> getReactiveTransaction(TransactionDefinition definition) {
                return Mono.just(new ReactiveTransaction() {});
            }

            @Override
            public Mono<Void> commit(ReactiveTransaction transaction) {
                return Mono.empty();
            }

            @Override
            public Mono<Void> rollback(ReactiveTransaction transaction) {
                return Mono.empty();
            }
        });
    }
}
