package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.LastPart;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
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
    private final Scheme scheme;
    private final Coming coming;

    DebitService(Whose whose, DebitStore store, SetUps setUps, DebitChanges changes, Scheme scheme, Coming coming) {
        this.whose = whose;
        this.store = store;
        this.setUps = setUps;
        this.changes = changes;
        this.scheme = scheme;
        this.coming = coming;
    }

    @Override
    public Mono<DebitView> find(CurrentUser user, String account) {
        return seen(user, account).switchIfEmpty(Mono.defer(() -> paid(user, account)));
    }

    /** Whoever pays by one, or did, sees it also when the account is no longer theirs to see: then nothing of the account. */
    private Mono<DebitView> paid(CurrentUser user, String account) {
        return user instanceof CurrentUser.Resident payer ? store.paidBy(payer.person(), account)
                .map(debit -> new DebitView(account, Money.ZERO, false, scheme.noticeDays(), scheme.movesEarlier(),
                        scheme.originator().map(Originator::name).orElse(""), Optional.empty(), Optional.of(view(user, debit)), List.of())) : Mono.empty();
    }

    private Mono<DebitView> seen(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> Mono.zip(
                store.latest(card.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> store.typed(card.id(), person)).map(Optional::of).defaultIfEmpty(Optional.empty()),
                (debit, typed) -> view(user, card, debit, typed)));
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

    private DebitView view(CurrentUser user, AccountCard card, Optional<StoredDebit> debit, Optional<StoredDebit> typed) {
        return new DebitView(card.reference(), card.balance(), scheme.originator().isPresent(), scheme.noticeDays(), scheme.movesEarlier(),
                scheme.originator().map(Originator::name).orElse(""), typed.map(one -> view(user, one)), debit.map(one -> view(user, one)), card.asAt());
    }

    private DebitView.Debit view(CurrentUser user, StoredDebit debit) {
        boolean own = Whose.mayChange(user, debit);
        var next = coming.next(debit);
        // Before the first, what will hold is what there is to tell.
        var now = next.flatMap(on -> Terms.of(on.month(), debit.terms())).or(() -> Terms.of(coming.month(), debit.terms()))
                .orElseGet(debit::latest);
        var changing = debit.terms().stream().filter(terms -> terms.n() > now.n() && terms.holdFor(debit.terms()))
                .map(terms -> new DebitView.Coming(terms.amount(), terms.day(), LastPart.is(terms), terms.starts())).toList();
        return new DebitView.Debit(debit.reference(), debit.state().code(), own, own ? debit.payer().holder() : "",
                own ? debit.payer().lastFour() : "", now.amount(), now.day(), LastPart.is(now), next.map(CollectionDay.On::entry), debit.state().isLive() ? changing : List.of(),
                debit.ending(), debit.marks().held());
    }
}
