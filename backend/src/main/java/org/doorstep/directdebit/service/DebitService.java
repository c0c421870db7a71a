package org.doorstep.directdebit.service;

import java.util.Map;
import java.util.Optional;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Whose it is, what there is, and what is asked of it. */
@Service
class DebitService implements DirectDebits {

    private static final DebitOutcome NOT_HERE = new DebitOutcome.NotHere();

    private final Whose whose;
    private final DebitStore store;
    private final SetUps setUps;
    private final DebitChanges changes;
    private final DebitViews views;

    DebitService(Whose whose, DebitStore store, SetUps setUps, DebitChanges changes, DebitViews views) {
        this.whose = whose;
        this.store = store;
        this.setUps = setUps;
        this.changes = changes;
        this.views = views;
    }

    @Override
    public Mono<DebitView> find(CurrentUser user, String account) {
        return seen(user, account).switchIfEmpty(Mono.defer(() -> paid(user, account)));
    }

    /** Whoever pays by one, or did, sees it also when the account is no longer theirs to see: then nothing of the account. */
    private Mono<DebitView> paid(CurrentUser user, String account) {
        return user instanceof CurrentUser.Resident payer ? store.paidBy(payer.person(), account).map(debit -> views.paid(payer, account, debit)) : Mono.empty();
    }

    private Mono<DebitView> seen(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> Mono.zip(
                store.latest(card.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> store.typed(card.id(), person)).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(both -> views.of(user, card, both.getT1(), both.getT2())));
    }

    @Override
    public Mono<DebitOutcome> setUp(CurrentUser user, String account, Map<String, String> fields) {
        return whose.account(user, account)
                .flatMap(card -> user instanceof CurrentUser.Resident payer ? setUps.type(payer, card, fields) : Mono.just(NOT_HERE))
                .defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<DebitOutcome> confirm(CurrentUser user, String account) {
        return whose.account(user, account)
                .flatMap(card -> user instanceof CurrentUser.Resident payer ? setUps.confirm(payer, card) : Mono.just(NOT_HERE))
                .defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<DebitOutcome> change(CurrentUser user, String account, Map<String, String> fields) {
        return whose.account(user, account).flatMap(card -> changes.change(user, card.id(), fields)).defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<DebitOutcome> pause(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> changes.pause(user, card.id())).defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<DebitOutcome> goOn(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> changes.goOn(user, card.id())).defaultIfEmpty(NOT_HERE);
    }

    @Override
    public Mono<DebitOutcome> cancel(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> changes.cancel(user, card.id()))
                .switchIfEmpty(Mono.defer(() -> user instanceof CurrentUser.Resident payer ? cancelOwn(payer, account) : Mono.empty()))
                .defaultIfEmpty(NOT_HERE);
    }

    private Mono<DebitOutcome> cancelOwn(CurrentUser.Resident payer, String account) {
        return store.paidBy(payer.person(), account).flatMap(debit -> debit.state().isLive()
                ? changes.cancel(payer, debit.owner().account()) : Mono.just(new DebitOutcome.Done()));
    }
}
