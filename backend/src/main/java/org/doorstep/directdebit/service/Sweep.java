package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.LastPart;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.kernel.Money;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Every morning, before anything is asked for: what is paid by somebody who has left is ended, so that who stays can pay; what nobody was
 * told of in time is told again; of a debt the last part is told, when less is left than is taken; what has nothing more to pay for is held, and somebody looks. Held and not ended: an agreement may be over by mistake for a day.
 */
@Component
class Sweep {

    private static final int SOME = 500;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final DebitStore debits;
    private final StillPaying paying;
    private final Acts acts;
    private final Stamp stamp;

    Sweep(Tx tx, DebitStore debits, StillPaying paying, Acts acts, Stamp stamp) {
        this.tx = tx;
        this.debits = debits;
        this.paying = paying;
        this.acts = acts;
        this.stamp = stamp;
    }

    /** What is done with what it finds. */
    @Component("directDebitActs")
    record Acts(Leaving leaving, DebitChanges changes, Telling telling) {}

    Mono<Void> all() {
        return from(START).then(Mono.defer(acts.leaving()::all));
    }

    private Mono<Void> from(UUID after) {
        return debits.live(after, SOME).flatMap(some -> some.isEmpty() ? Mono.empty()
                : paying.of(some).delayUntil(standings -> acts.leaving().marked(some, standings))
                        .flatMapMany(standings -> Flux.fromIterable(some).concatMap(debit -> one(debit, standings)))
                        .then(Mono.defer(() -> from(some.getLast().id()))));
    }

    private Mono<Void> one(StoredDebit debit, Map<UUID, Standing> standings) {
        var standing = standings.get(debit.id());
        if (untold(debit) && (standing == Standing.PAYS || standing == Standing.LAST)) {
            return locked(debit, now -> untold(now) ? again(now) : Mono.empty());
        }
        return switch (standing) {
            case PAYS -> LastPart.is(debit.latest()) ? locked(debit, this::part) : Mono.empty();
            case LAST -> locked(debit, this::part);
            // Nothing is taken of it from now on; it ends when that still holds in some days.
            case LEFT -> Mono.empty();
            case OVER, SETTLED -> debit.marks().held().isPresent() ? Mono.empty()
                    : locked(debit, now -> hold(now, standing.name().toLowerCase(Locale.ROOT)));
        };
    }

    private Mono<Void> locked(StoredDebit debit, Function<StoredDebit, Mono<Void>> act) {
        return tx.run(debits.lockReference(debit.reference()).filter(now -> now.state().isLive()).flatMap(act));
    }

    /** A card payment may leave less of it, and a payment that bounced more: then what was agreed is told again. */
    private Mono<Void> part(StoredDebit debit) {
        return paying.owed(debit).filter(Money::owed).map(owed -> LastPart.amount(debit.terms(), owed))
                .filter(amount -> !amount.equals(debit.latest().amount()))
                .flatMap(amount -> acts.changes().tell(Gathering.SYSTEM, debit, new Wanted(amount, debit.latest().day(), Optional.empty(),
                        LastPart.agreed(debit.terms()).equals(amount) ? Optional.empty() : Optional.of(LastPart.name(debit.latest().n() + 1)))))
                .then();
    }

    /** The day has come of terms whose notice did not arrive in time: they are told for the next one that can be. */
    private boolean untold(StoredDebit debit) {
        return debit.latest().untold() && !debit.latest().starts().isAfter(stamp.today());
    }

    private Mono<Void> again(StoredDebit debit) {
        var latest = debit.latest();
        var name = LastPart.is(latest) ? Optional.of(LastPart.name(latest.n() + 1)) : latest.change().map(change -> change + ":" + latest.n());
        return acts.changes().tell(Gathering.SYSTEM, debit, new Wanted(latest.amount(), latest.day(), Optional.empty(), name)).then();
    }

    private Mono<Void> hold(StoredDebit debit, String why) {
        var held = debit.held(DebitState.table().next(debit.state(), DebitState.Event.HOLD).orElseThrow(), why);
        return debits.keep(held, stamp.now()).then(acts.telling().held(Gathering.SYSTEM, held));
    }
}
