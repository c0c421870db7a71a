package org.doorstep.payments.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.AccountCard;
import org.doorstep.accounts.AccountView;
import org.doorstep.accounts.Accounts;
import org.doorstep.accounts.OwedNow;
import org.doorstep.accounts.OwedNow.DueNow;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.NextPage;
import org.doorstep.payments.PaymentOffer;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.PaymentView;
import org.doorstep.payments.Payments;
import org.doorstep.payments.StartOutcome;
import org.doorstep.payments.model.Choices;
import org.doorstep.payments.model.Limits;
import org.doorstep.payments.model.Wanted;
import org.doorstep.payments.provider.PaymentSettings;
import org.doorstep.platform.web.Formats;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a payer does. Only a resident by themselves pays; what they paid stays theirs to see when the account is not. */
@Service
class PaymentService implements Payments {

    private static final int MOST = 50;

    private final Accounts accounts;
    private final CardPaymentStore payments;
    private final Beginning beginning;
    private final Starting starting;
    private final Looking looking;
    private final PaymentSettings settings;
    private final List<OwedNow> owed;
    private final Clock clock;

    PaymentService(Accounts accounts, CardPaymentStore payments, Steps steps, PaymentSettings settings, List<OwedNow> owed, Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.beginning = steps.beginning();
        this.starting = steps.starting();
        this.looking = steps.looking();
        this.settings = settings;
        this.owed = owed;
        this.clock = clock;
    }

    /** What a payment goes through. */
    @Component("paymentSteps")
    record Steps(Beginning beginning, Starting starting, Looking looking) {}

    @Override
    public Mono<List<PaymentOffer>> offers(CurrentUser user) {
        return user.onBehalfOf().isEmpty() ? Mono.just(List.of())
                : accounts.list(user).flatMapIterable(cards -> cards).concatMap(card -> due(user, card).map(due -> offer(card, due, Optional.empty()))).collectList();
    }

    @Override
    public Mono<PaymentOffer> offer(CurrentUser user, String account) {
        return theirs(user, account).flatMap(card -> Mono.zip(due(user, card), underWay(user, card).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> offer(card, found.getT1(), found.getT2())));
    }

    /** Before they pay anything else: what was begun may be paid, and its news lost. */
    private Mono<PaymentOffer.OpenPayment> underWay(CurrentUser user, AccountCard card) {
        return Mono.justOrEmpty(payer(user)).flatMap(person -> payments.open(person, card.id()))
                .map(payment -> new PaymentOffer.OpenPayment(payment.id(), payment.amount(), payment.begun()));
    }

    @Override
    public Mono<StartOutcome> start(CurrentUser user, String account, Map<String, String> fields) {
        return theirs(user, account).flatMap(card -> user instanceof CurrentUser.Resident payer
                        ? sent(payer, card, fields) : Mono.<StartOutcome>just(new StartOutcome.NotForOthers()))
                .defaultIfEmpty(new StartOutcome.NotHere());
    }

    /** What was sent before leads to what came of it, also where what it pays is no longer owed: the back button. */
    private Mono<StartOutcome> sent(CurrentUser.Resident payer, AccountCard card, Map<String, String> fields) {
        return Mono.justOrEmpty(Wanted.sent(fields)).flatMap(once -> payments.sent(payer.person(), once)).flatMap(starting::goOn)
                .switchIfEmpty(Mono.defer(() -> due(payer, card).flatMap(due -> wanted(payer, card, choices(card, due), fields))));
    }

    private Mono<StartOutcome> wanted(CurrentUser.Resident payer, AccountCard card, Choices owed, Map<String, String> fields) {
        return switch (Wanted.check(fields, owed, limits())) {
            case Checked.Good<Wanted>(var wanted) when closed(card) && wanted.amount().compareTo(owed.all()) > 0 -> Mono.just(new StartOutcome.Wrong(
                    List.of(Problem.of("amount", "payments.closed", Formats.money(owed.all().owed() ? owed.all() : Money.ZERO)))));
            case Checked.Good<Wanted> _ when !settings.isThere() -> Mono.just(new StartOutcome.NotNow());
            case Checked.Good<Wanted>(var wanted) -> beginning.begin(payer, card, wanted).flatMap(starting::goOn);
            case Checked.Bad<Wanted>(var problems) -> Mono.just(new StartOutcome.Wrong(problems));
        };
    }

    @Override
    public Mono<PaymentView> find(CurrentUser user, UUID id) {
        return own(user, id).flatMap(looking::look).map(Looking.Found::view);
    }

    @Override
    public Mono<NextPage> carryOn(CurrentUser user, UUID id) {
        return own(user, id).flatMap(starting::goOn)
                .flatMap(outcome -> outcome instanceof StartOutcome.Ready ready ? Mono.just(ready.next()) : Mono.empty());
    }

    @Override
    public Mono<List<PaymentView>> list(CurrentUser user) {
        return Mono.justOrEmpty(payer(user)).flatMap(person -> payments.list(person, MOST))
                .map(all -> all.stream().map(payment -> Looking.view(payment, listed(payment.state()))).toList())
                .defaultIfEmpty(List.of());
    }

    /** Without asking the provider nobody says of a payment that somebody was sent to make that they did not. */
    private static PaymentView.Standing listed(PaymentState state) {
        return state == PaymentState.OPEN ? PaymentView.Standing.UNKNOWN : Looking.standing(state);
    }

    /** Nothing more comes onto it than is owed: what is in credit there nobody looks at again. */
    private boolean closed(AccountCard card) {
        return card.closed().filter(last -> last.isBefore(LocalDate.now(clock))).isPresent();
    }

    private Mono<AccountCard> theirs(CurrentUser user, String account) {
        return user.onBehalfOf().isPresent() ? accounts.find(user, account, Optional.empty()).map(AccountView::account) : Mono.empty();
    }

    private Mono<CardPayment> own(CurrentUser user, UUID id) {
        return Mono.justOrEmpty(payer(user)).flatMap(person -> payments.find(person, id));
    }

    /** What somebody pays with is theirs alone: a champion does not see it either. */
    private static Optional<String> payer(CurrentUser user) {
        return user instanceof CurrentUser.Resident resident ? Optional.of(resident.person()) : Optional.empty();
    }

    private Limits limits() {
        return new Limits(new Money(settings.least()), new Money(settings.most()));
    }

    /** By the module whose charges are on it; else all of it is owed as it stands. */
    private Mono<DueNow> due(CurrentUser user, AccountCard card) {
        return Flux.fromIterable(owed).concatMap(each -> each.of(user, card)).next().defaultIfEmpty(DueNow.ALL);
    }

    private static Choices choices(AccountCard card, DueNow due) {
        var owed = card.balance().minus(due.never());
        return new Choices(due.never().owed() && owed.inCredit() ? Money.ZERO : owed, due.behind(), due.next().map(OwedNow.DuePart::amount));
    }

    private PaymentOffer offer(AccountCard card, DueNow due, Optional<PaymentOffer.OpenPayment> underWay) {
        var limits = limits();
        var owed = choices(card, due);
        var first = owed.all(limits);
        return new PaymentOffer(card.reference(), card.kind(), card.balance(), due, owed.all(), limits.least(), limits.most(), first.orElse(Money.ZERO),
                first.map(_ -> limits.parts(owed.all())).orElse(0), owed.behind(limits), owed.next(limits), settings.isThere(), underWay, card.asAt());
    }
}
