package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.DebitDetails;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens to one after it was set up. Two changes at once come in turn: each is told, and the later holds. */
@Component
class DebitChanges {

    /** Why it ended, when they said so themselves or somebody did for them. */
    static final String RESIDENT = "resident";

    private static final DebitOutcome DONE = new DebitOutcome.Done();

    private final Tx tx;
    private final DebitStore store;
    private final Scheme scheme;
    private final StillPaying paying;
    private final Telling telling;
    private final Stamp stamp;

    DebitChanges(Tx tx, DebitStore store, Scheme scheme, StillPaying paying, Telling telling, Stamp stamp) {
        this.tx = tx;
        this.store = store;
        this.scheme = scheme;
        this.paying = paying;
        this.telling = telling;
        this.stamp = stamp;
    }

    Mono<DebitOutcome> change(CurrentUser user, UUID account, Map<String, String> fields) {
        return switch (DebitDetails.checkPlan(fields, scheme.limits())) {
            case Checked.Bad<DebitDetails.Plan>(var problems) -> Mono.just(new DebitOutcome.Wrong(problems));
            case Checked.Good<DebitDetails.Plan>(var plan) -> theirs(user, account, debit -> told(user, debit).flatMap(told -> change(user, debit, plan, told)));
        };
    }

    /** A change of many that is still to come stays when they choose another day; when they choose an amount, that is what is taken. */
    private Mono<DebitOutcome> change(CurrentUser user, StoredDebit debit, DebitDetails.Plan plan, LocalDate told) {
        var now = holding(debit, told);
        boolean coming = debit.latest().n() > now.n() && debit.latest().change().isPresent() && !debit.latest().untold();
        if (!debit.latest().untold() && debit.latest().same(plan.amount(), plan.day()) || coming && now.same(plan.amount(), plan.day())) {
            return Mono.just(DONE);
        }
        var done = coming && plan.amount().equals(now.amount()) ? tellBefore(user, debit, Wanted.of(plan.amount(), plan.day()), plan.day(), told)
                : add(user, debit, Wanted.of(plan.amount(), plan.day()), told).hasElement();
        return done.map(is -> is ? DONE : tooFar());
    }

    Mono<DebitOutcome> pause(CurrentUser user, UUID account) {
        return theirs(user, account, debit -> debit.state() == DebitState.PAUSED ? Mono.just(DONE)
                : move(debit, DebitState.Event.PAUSE).map(paused -> store.keep(paused, stamp.now())
                        .then(telling.note(user, "direct-debit.paused", paused)).thenReturn(DONE))
                .orElse(Mono.just(new DebitOutcome.NotNow("directdebit.not-yet-lodged"))));
    }

    /** What was paused may have waited longer than its notice, so it is told again. */
    Mono<DebitOutcome> goOn(CurrentUser user, UUID account) {
        return theirs(user, account, debit -> move(debit, debit.earliest().isPresent() ? DebitState.Event.GO_ON : DebitState.Event.GO_ON_UNLODGED)
                .map(on -> paying.of(debit).flatMap(standing -> standing == Standing.PAYS || standing == Standing.LAST ? begin(user, on).map(told -> told ? DONE : tooFar()) : Mono.just(new DebitOutcome.NotNow("directdebit.over"))))
                .orElse(Mono.just(DONE)));
    }

    /**
     * Money is taken again: from the day that is told now and from none before, also of the month that is under way.
     *
     * @return false when nobody can say when it would begin; nothing is changed then
     */
    Mono<Boolean> begin(CurrentUser user, StoredDebit on) {
        return told(user, on).flatMap(told -> {
            var now = holding(on, told);
            return starts(on, Wanted.of(now.amount(), now.day()), told) instanceof CollectionDay.On day
                    ? store.keep(on.earliest().isPresent() ? on.from(day.entry()) : on, stamp.now()).then(again(user, on, told))
                    : Mono.just(false);
        });
    }

    Mono<DebitOutcome> cancel(CurrentUser user, UUID account) {
        return tx.run(store.lockLive(account).flatMap(debit -> Whose.mayChange(user, debit) ? end(user, debit) : Mono.just(somebodyElses()))
                // Cancelled twice is cancelled once.
                .switchIfEmpty(store.latest(account).map(_ -> DONE)).defaultIfEmpty(new DebitOutcome.NotNow("directdebit.none")));
    }

    /**
     * While it is paused nothing is taken, and so nothing is told but the new terms kept: going on tells them.
     *
     * @return false when nobody can say when it would begin; nothing is told then
     */
    Mono<Boolean> tell(CurrentUser user, StoredDebit debit, Wanted wanted) {
        return told(user, debit).flatMap(told -> add(user, debit, wanted, told)).hasElement();
    }

    /** Tells once more what holds, since its day went by, and what is still to come after it. */
    Mono<Boolean> toldAgain(CurrentUser user, StoredDebit debit) {
        return told(user, debit).flatMap(told -> again(user, debit, told));
    }

    private Mono<Boolean> again(CurrentUser user, StoredDebit debit, LocalDate told) {
        var now = holding(debit, told);
        var wanted = Wanted.of(now.amount(), now.day());
        return debit.latest().n() > now.n() ? tellBefore(user, debit, wanted, debit.latest().day(), told) : add(user, debit, wanted, told).hasElement();
    }

    /** The day a notice of now counts from for whoever pays by it. */
    private Mono<LocalDate> told(CurrentUser user, StoredDebit debit) {
        return telling.told(user, debit.owner().person());
    }

    /** Of one month the newest terms hold, so what is to come is told anew after what begins before it. @param day of what is to come */
    private Mono<Boolean> tellBefore(CurrentUser user, StoredDebit debit, Wanted wanted, int day, LocalDate told) {
        return add(user, debit, wanted, told).flatMap(more -> add(user, more, Wanted.coming(debit.latest(), day), told).defaultIfEmpty(more)).hasElement();
    }

    private Mono<StoredDebit> add(CurrentUser user, StoredDebit debit, Wanted wanted, LocalDate told) {
        if (!(starts(debit, wanted, told) instanceof CollectionDay.On on)) {
            return Mono.empty();
        }
        var terms = new Terms(debit.latest().n() + 1, wanted.amount(), wanted.day(), on.month(), on.entry(), told, stamp.now(), wanted.change());
        return store.add(debit.id(), terms).flatMap(added -> added && debit.state() != DebitState.PAUSED ? telling.change(user, debit, terms) : Mono.<Void>empty())
                .thenReturn(debit.with(terms));
    }

    /** The terms by which the next is taken that can still be told. */
    private Terms holding(StoredDebit debit, LocalDate told) {
        return starts(debit, Wanted.of(debit.latest().amount(), debit.latest().day()), told) instanceof CollectionDay.On on
                ? Terms.of(on.month(), debit.terms()).orElseGet(debit::latest) : debit.latest();
    }

    /** Nothing leaves before the first that was told could have: an instruction that waits for its file still does. */
    private CollectionDay starts(StoredDebit debit, Wanted wanted, LocalDate told) {
        var changed = scheme.calendar().changed(told, debit.asked(), wanted.day());
        var lodged = debit.earliest().orElseGet(() -> debit.terms().getFirst().starts());
        var earliest = wanted.from().filter(lodged::isBefore).orElse(lodged);
        return changed instanceof CollectionDay.On on && on.entry().isBefore(earliest)
                ? scheme.calendar().onOrAfter(earliest, on.month(), wanted.day()) : changed;
    }

    private Mono<DebitOutcome> end(CurrentUser user, StoredDebit debit) {
        var ended = debit.ended(DebitState.table().next(debit.state(), DebitState.Event.CANCEL).orElseThrow(), RESIDENT);
        return store.keep(ended, stamp.now()).then(telling.ended(user, ended, true)).thenReturn(DONE);
    }

    private Mono<DebitOutcome> theirs(CurrentUser user, UUID account, Function<StoredDebit, Mono<DebitOutcome>> act) {
        return tx.run(store.lockLive(account)
                .flatMap(debit -> Whose.mayChange(user, debit) ? act.apply(debit) : Mono.just(somebodyElses()))
                .defaultIfEmpty(new DebitOutcome.NotNow("directdebit.none")));
    }

    private static Optional<StoredDebit> move(StoredDebit debit, DebitState.Event event) {
        return DebitState.table().next(debit.state(), event).map(debit::in);
    }

    private static DebitOutcome somebodyElses() {
        return new DebitOutcome.NotNow("directdebit.somebody-elses");
    }

    private static DebitOutcome tooFar() {
        return new DebitOutcome.NotNow("directdebit.too-far");
    }
}
