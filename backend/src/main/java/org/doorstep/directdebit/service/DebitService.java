package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.accounts.AccountCard;
import org.doorstep.directdebit.DebitOutcome;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.DirectDebits;
import org.doorstep.directdebit.MonthlyCharge;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.LastPart;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.springframework.stereotype.Component;
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
    private final TakenElsewhere elsewhere;
    private final MonthlyCharge monthly;
    private final Stamp stamp;

    DebitService(
            Whose whose, DebitStore store, Deeds deeds, Scheme scheme, Around around, Stamp stamp) {
        this.whose = whose;
        this.store = store;
        this.setUps = deeds.setUps();
        this.changes = deeds.changes();
        this.scheme = scheme;
        this.elsewhere = around.elsewhere();
        this.monthly = around.monthly();
        this.stamp = stamp;
    }

    /** What is done to a Direct Debit. */
    @Component("directDebitDeeds")
    record Deeds(SetUps setUps, DebitChanges changes) {}

    /** What is known of its account beside it. */
    @Component("directDebitAround")
    record Around(TakenElsewhere elsewhere, MonthlyCharge monthly) {}

    @Override
    public Mono<DebitView> find(CurrentUser user, String account) {
        return seen(user, account).switchIfEmpty(Mono.defer(() -> paid(user, account)));
    }

    /** Whoever pays by one, or did, sees it also when the account is no longer theirs to see: then nothing of the account. */
    private Mono<DebitView> paid(CurrentUser user, String account) {
        return user instanceof CurrentUser.Resident payer ? store.paidBy(payer.person(), account)
                .map(debit -> new DebitView(account, Money.ZERO, false, scheme.noticeDays(), scheme.movesEarlier(),
                        scheme.originator().map(Originator::name).orElse(""), Optional.empty(), Optional.of(view(user, debit)), Optional.empty(), Optional.empty(), List.of())) : Mono.empty();
    }

    private Mono<DebitView> seen(CurrentUser user, String account) {
        return whose.account(user, account).flatMap(card -> Mono.zip(
                store.latest(card.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                Mono.justOrEmpty(user.onBehalfOf()).flatMap(person -> store.typed(card.id(), person)).map(Optional::of).defaultIfEmpty(Optional.empty()),
                monthly.of(user, account).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(parts -> elsewhere(user, card, parts.getT1())
                        .map(last -> view(user, card, parts.getT1(), parts.getT2(), new Beside(last, parts.getT3())))));
    }

    /** @param elsewhere the day of the last one taken by another system @param monthly what the account comes to by the month */
    private record Beside(Optional<LocalDate> elsewhere, Optional<Money> monthly) {}

    private Mono<Optional<LocalDate>> elsewhere(CurrentUser user, AccountCard card, Optional<StoredDebit> debit) {
        return debit.filter(one -> one.state().isLive()).isPresent() ? Mono.just(Optional.empty())
                : elsewhere.last(user, card, debit.map(StoredDebit::typedAt)).map(Optional::of).defaultIfEmpty(Optional.empty());
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

    private DebitView view(CurrentUser user, AccountCard card, Optional<StoredDebit> debit, Optional<StoredDebit> typed, Beside beside) {
        return new DebitView(card.reference(), card.balance(), scheme.originator().isPresent(), scheme.noticeDays(), scheme.movesEarlier(),
                scheme.originator().map(Originator::name).orElse(""), typed.map(one -> view(user, one)), debit.map(one -> view(user, one)),
                beside.elsewhere(), beside.monthly(), card.asAt());
    }

    private DebitView.Debit view(CurrentUser user, StoredDebit debit) {
        boolean own = Whose.mayChange(user, debit);
        var next = next(debit);
        // Before the first, what will hold is what there is to tell.
        var now = next.flatMap(on -> Terms.of(on.month(), debit.terms())).or(() -> Terms.of(YearMonth.from(stamp.today()), debit.terms()))
                .orElseGet(debit::latest);
        var coming = debit.terms().stream().filter(terms -> terms.n() > now.n() && terms.holdFor(debit.terms()))
                .map(terms -> new DebitView.Coming(terms.amount(), terms.day(), LastPart.is(terms), terms.starts())).toList();
        return new DebitView.Debit(debit.reference(), debit.state().code(), own, own ? debit.payer().holder() : "",
                own ? debit.payer().lastFour() : "", now.amount(), now.day(), LastPart.is(now), next.map(CollectionDay.On::entry), debit.state().isLive() ? coming : List.of(),
                debit.ending(), debit.marks().held());
    }

    /** The next day money leaves: of a month not asked for, after today, by the terms that hold for that month. */
    private Optional<CollectionDay.On> next(StoredDebit debit) {
        if (!debit.state().isLive() && debit.state() != DebitState.TYPED || debit.state() == DebitState.PAUSED) {
            return Optional.empty();
        }
        LocalDate earliest = debit.earliest().filter(day -> day.isAfter(stamp.today())).orElseGet(() -> stamp.today().plusDays(1));
        var month = debit.asked().map(asked -> asked.plusMonths(1)).filter(after -> after.isAfter(YearMonth.from(stamp.today())))
                .orElse(YearMonth.from(stamp.today()));
        for (int n = 0; n <= 12; n++) {
            var of = Terms.of(month.plusMonths(n), debit.terms());
            if (of.isPresent() && scheme.calendar().in(month.plusMonths(n), of.get().day()) instanceof CollectionDay.On on
                    && !on.entry().isBefore(earliest) && !on.entry().isBefore(of.get().starts())) {
                return Optional.of(on);
            }
        }
        return Optional.empty();
    }
}
