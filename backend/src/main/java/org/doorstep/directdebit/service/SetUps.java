package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.DebitDetails;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.tx.Tx;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Setting one up: typed and sealed, then agreed to with the guarantee in sight. */
@Component
class SetUps {

    private static final DebitOutcome ALREADY = new DebitOutcome.NotNow("directdebit.already");

    private final Tx tx;
    private final DebitStore store;
    private final Scheme scheme;
    private final AccountSafe safe;
    private final Telling telling;
    private final Stamp stamp;

    SetUps(Tx tx, DebitStore store, Scheme scheme, AccountSafe safe, Telling telling, Stamp stamp) {
        this.tx = tx;
        this.store = store;
        this.scheme = scheme;
        this.safe = safe;
        this.telling = telling;
        this.stamp = stamp;
    }

    Mono<DebitOutcome> type(CurrentUser.Resident payer, AccountCard account, Map<String, String> fields) {
        if (scheme.originator().isEmpty()) {
            return Mono.just(new DebitOutcome.NotNow("directdebit.not-offered"));
        }
        return switch (DebitDetails.check(fields, scheme.modulus(), scheme.limits())) {
            case Checked.Bad<DebitDetails>(var problems) -> Mono.just(new DebitOutcome.Wrong(problems));
            case Checked.Good<DebitDetails> _ when account.closed().filter(stamp.today()::isAfter).isPresent() -> Mono.just(new DebitOutcome.NotNow("directdebit.closed"));
            case Checked.Good<DebitDetails>(var details) -> store.latest(account.id())
                    .filter(last -> last.state().isLive()).map(_ -> ALREADY)
                    .switchIfEmpty(Mono.defer(() -> keep(payer, account, details)));
        };
    }

    Mono<DebitOutcome> confirm(CurrentUser.Resident payer, AccountCard account) {
        return tx.run(store.lockTyped(account.id(), payer.person()).flatMap(typed -> agree(payer, typed))
                        .switchIfEmpty(Mono.defer(() -> again(payer, account))))
                // Somebody else of this home, or the same in another tab, was a moment sooner.
                .onErrorResume(DuplicateKeyException.class, _ -> again(payer, account));
    }

    /** Agreed to twice is agreed to once. */
    private Mono<DebitOutcome> again(CurrentUser.Resident payer, AccountCard account) {
        return store.latest(account.id()).filter(last -> last.state().isLive())
                .map(last -> last.owner().person().equals(payer.person()) ? new DebitOutcome.Done() : ALREADY)
                .defaultIfEmpty(new DebitOutcome.NotNow("directdebit.nothing-typed"));
    }

    private Mono<DebitOutcome> keep(CurrentUser.Resident payer, AccountCard account, DebitDetails details) {
        return first(payer, details.plan().amount(), details.plan().day()).flatMap(first -> first.map(terms -> {
            var id = stamp.id();
            var sealed = safe.seal(StoredDebit.row(id), details.account());
            var debit = new StoredDebit(id, stamp.reference(),
                    new StoredDebit.Owner(account.id(), account.reference(), account.agreement(), payer.person()), DebitState.TYPED,
                    new StoredDebit.Payer(details.holder(), details.account().lastFour(), sealed), 1, Optional.empty(), Optional.empty(),
                    stamp.now(), List.of(terms), Optional.empty(), StoredDebit.Marks.NONE);
            return tx.run(store.keepTyped(debit)).<DebitOutcome>thenReturn(new DebitOutcome.Done());
        }).orElse(Mono.just(new DebitOutcome.NotNow("directdebit.too-far"))));
    }

    /** The days are reckoned anew: it may have been typed yesterday. */
    private Mono<DebitOutcome> agree(CurrentUser.Resident payer, StoredDebit typed) {
        var wanted = typed.latest();
        return first(payer, wanted.amount(), wanted.day()).flatMap(first -> first.map(terms -> {
            var debit = typed.in(DebitState.table().next(typed.state(), DebitState.Event.CONFIRM).orElseThrow());
            return store.keep(debit, stamp.now())
                    .then(store.forgetTerms(debit.id()))
                    .then(store.add(debit.id(), terms))
                    .then(telling.first(payer, debit, terms))
                    .<DebitOutcome>thenReturn(new DebitOutcome.Done());
        }).orElse(Mono.just(new DebitOutcome.NotNow("directdebit.too-far"))));
    }

    private Mono<Optional<Terms>> first(CurrentUser.Resident payer, Money amount, int day) {
        return telling.told(payer, payer.person()).map(told -> scheme.calendar().first(scheme.told(stamp.now()), told, day) instanceof CollectionDay.On on
                ? Optional.of(new Terms(1, amount, day, on.month(), on.entry(), told, stamp.now(), Optional.empty())) : Optional.empty());
    }
}
