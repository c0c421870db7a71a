package org.doorstep.platform.tx;

import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The one transaction idiom. Takes only a {@link Mono}, because a cancelled {@code Flux} would roll back what its
 * caller believes is done, and never holds a remote call: what has to leave the house is a job enqueued inside it.
 */
@Component
public class Tx {

    private final TransactionalOperator operator;

    Tx(ReactiveTransactionManager manager) {
        this.operator = TransactionalOperator.create(manager);
    }

    /** Everything the work stores is kept together or not at all; inside another run it joins that one. */
    public <T> Mono<T> run(Mono<T> work) {
        return operator.transactional(work);
    }

    /** The same, and undone again when the outcome turns out to be a no: nothing of it is kept. */
    public <T> Mono<T> run(Mono<T> work, Predicate<? super T> keep) {
        return operator.execute(status -> work.doOnNext(outcome -> {
            if (!keep.test(outcome)) {
                status.setRollbackOnly();
            }
        })).singleOrEmpty();
    }
}
