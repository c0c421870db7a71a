package org.doorstep.payments.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.doorstep.accounts.Accounts;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.PaymentState;
import org.doorstep.payments.PlaceOutcome;
import org.doorstep.payments.Stray;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Money that was taken and is on no account, and what the provider says that cannot be: for officers of the income team. */
@Component
class Strays {

    private static final String TEAM = "income";
    private static final int MOST = 100;

    private final CardPaymentStore payments;
    private final Accounts accounts;
    private final Settling settling;
    private final CardLedger books;
    private final Clock clock;

    Strays(CardPaymentStore payments, Accounts accounts, Settling settling, CardLedger books, Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.settling = settling;
        this.books = books;
        this.clock = clock;
    }

    static boolean may(CurrentUser staff) {
        return staff.isOfficerOf(TEAM);
    }

    Mono<List<Stray>> list(CurrentUser staff) {
        return may(staff) ? payments.toSee(MOST).map(all -> all.stream().map(Strays::stray).toList()) : Mono.empty();
    }

    private static Stray stray(CardPayment payment) {
        boolean unplaced = payment.state() == PaymentState.UNPLACED;
        return new Stray(payment.reference(), payment.accountReference(), payment.amount(), payment.begun(),
                payment.doubt().orElse(unplaced ? "unplaced" : "wanted"), unplaced, payment.doubt().isPresent());
    }

    Mono<PlaceOutcome> place(CurrentUser staff, String reference, String account) {
        return !may(staff) ? Mono.just(new PlaceOutcome.NotHere()) : payments.referred(reference)
                .filter(payment -> payment.state() == PaymentState.UNPLACED)
                .flatMap(payment -> accounts.find(staff, account.strip(), Optional.empty())
                        .flatMap(view -> settling.place(payment.id(), view.account().id(), view.account().reference()))
                        .flatMap(now -> placed(staff, now))
                        .defaultIfEmpty(wrong("payments.place.no-account")))
                .defaultIfEmpty(new PlaceOutcome.NotHere());
    }

    private Mono<PlaceOutcome> placed(CurrentUser staff, CardPayment now) {
        return now.state() == PaymentState.PAID
                ? books.written(staff, "card-payment.placed", now).thenReturn(new PlaceOutcome.Done())
                : Mono.just(wrong("payments.place.not-taken"));
    }

    private static PlaceOutcome wrong(String code) {
        return new PlaceOutcome.Wrong(Problem.of("account", code));
    }

    Mono<Boolean> seen(CurrentUser staff, String reference) {
        return may(staff) ? payments.seen(reference, staff.actor(), clock.instant()) : Mono.just(false);
    }
}
