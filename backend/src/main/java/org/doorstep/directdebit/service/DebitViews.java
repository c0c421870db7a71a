package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.AccountCard;
import org.doorstep.directdebit.DebitView;
import org.doorstep.directdebit.MonthlyCharge;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.LastPart;
import org.doorstep.directdebit.model.Originator;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody sees of an account's Direct Debit, with what stands beside it: one that another system takes, and what the account comes to by the month. */
@Component
class DebitViews {

    private final Scheme scheme;
    private final Coming coming;
    private final TakenElsewhere elsewhere;
    private final MonthlyCharge monthly;

    DebitViews(Scheme scheme, Coming coming, TakenElsewhere elsewhere, MonthlyCharge monthly) {
        this.scheme = scheme;
        this.coming = coming;
        this.elsewhere = elsewhere;
        this.monthly = monthly;
    }

    /** To whoever pays by one, or did, when the account is no longer theirs to see: nothing of the account. */
    DebitView paid(CurrentUser.Resident payer, String account, StoredDebit debit) {
        return new DebitView(account, Money.ZERO, false, scheme.noticeDays(), scheme.movesEarlier(), originator(),
                Optional.empty(), Optional.of(debit(payer, debit)), Optional.empty(), Optional.empty(), List.of());
    }

    Mono<DebitView> of(CurrentUser user, AccountCard card, Optional<StoredDebit> debit, Optional<StoredDebit> typed) {
        return Mono.zip(elsewhere(user, card, debit), monthly.of(user, card.reference()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(beside -> new DebitView(card.reference(), card.balance(), scheme.originator().isPresent(), scheme.noticeDays(), scheme.movesEarlier(),
                        originator(), typed.map(one -> debit(user, one)), debit.map(one -> debit(user, one)),
                        beside.getT1(), beside.getT2(), card.asAt()));
    }

    private String originator() {
        return scheme.originator().map(Originator::name).orElse("");
    }

    /** Where one of ours is live, what others took is of the time before. */
    private Mono<Optional<LocalDate>> elsewhere(CurrentUser user, AccountCard card, Optional<StoredDebit> debit) {
        return debit.filter(one -> one.state().isLive()).isPresent() ? Mono.just(Optional.empty())
                : elsewhere.last(user, card, debit.map(StoredDebit::typedAt)).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private DebitView.Debit debit(CurrentUser user, StoredDebit debit) {
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
