package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.platform.tx.Collisions;
import org.doorstep.platform.tx.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Ends what is paid by somebody whom the register has named no more for some days. Of many at once none is ended before an officer
 * has said that they left: that cannot be undone, and one wrong file of agreements looks the same.
 */
@Component
class Leaving {

    static final String LEFT = "left";

    /** So many may be gone before somebody has to say that they are: more are a wrong file until somebody says otherwise. */
    static final int MOST_LEFT = 20;
    /** For so many days they are only not taken from: a register may be wrong for as long. */
    static final int LEFT_DAYS = 3;

    private static final Logger log = LoggerFactory.getLogger(Leaving.class);
    private static final int SOME = 500;
    private static final int TRIES = 3;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final LeaverStore leavers;
    private final DebitStore debits;
    private final StillPaying paying;
    private final Telling telling;
    private final Stamp stamp;

    Leaving(Tx tx, LeaverStore leavers, DebitStore debits, StillPaying paying, Telling telling, Stamp stamp) {
        this.tx = tx;
        this.leavers = leavers;
        this.debits = debits;
        this.paying = paying;
        this.telling = telling;
        this.stamp = stamp;
    }

    /** Keeps who is gone and who is there again. A bank's report holds instructions in its own order meanwhile, so it may have to be begun anew. */
    Mono<Void> marked(List<StoredDebit> some, Map<UUID, Standing> standings) {
        return kept(leavers.gone(ids(some, standings, true), ids(some, standings, false), stamp.today()));
    }

    private static List<UUID> ids(List<StoredDebit> some, Map<UUID, Standing> standings, boolean left) {
        return some.stream().map(StoredDebit::id).filter(id -> standings.get(id) == Standing.LEFT == left).toList();
    }

    /** Whoever has been gone for some days; of many those alone of whom an officer has said so. */
    Mono<Void> all() {
        return kept(Mono.defer(() -> leavers.ask(MOST_LEFT))).doOnNext(Leaving::warn).then(Mono.defer(() -> from(START)));
    }

    private static void warn(long asked) {
        if (asked > 0) {
            log.error("{} Direct Debits are paid by people whom the register names no more: none of them ends before an officer says that they left", asked);
        }
    }

    private <T> Mono<T> kept(Mono<T> work) {
        return Mono.defer(() -> tx.run(work)).retryWhen(Retry.max(TRIES).filter(Collisions::isOne));
    }

    private Mono<Void> from(UUID after) {
        return leavers.due(stamp.today().minusDays(LEFT_DAYS), after, SOME).flatMap(some -> some.isEmpty() ? Mono.empty()
                : paying.of(some).flatMapMany(standings -> Flux.fromIterable(some).filter(debit -> standings.get(debit.id()) == Standing.LEFT))
                        .concatMap(debit -> tx.run(debits.lockReference(debit.reference()).filter(now -> now.state().isLive()).flatMap(this::left)))
                        .then(Mono.defer(() -> from(some.getLast().id()))));
    }

    /** Both are told: who paid, and those who now have to. */
    private Mono<Void> left(StoredDebit debit) {
        var ended = debit.ended(DebitState.table().next(debit.state(), DebitState.Event.CANCEL).orElseThrow(), LEFT);
        return debits.keep(ended, stamp.now())
                .then(telling.ended(Gathering.SYSTEM, ended, true))
                .then(Mono.defer(() -> paying.others(ended)))
                .flatMapMany(Flux::fromIterable).concatMap(person -> telling.left(Gathering.SYSTEM, ended, person)).then();
    }
}
