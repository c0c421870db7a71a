package org.doorstep.payments.service;

import java.net.URI;

import org.doorstep.landlord.Landlord;
import org.doorstep.payments.StartOutcome;
import org.doorstep.payments.provider.Created;
import org.doorstep.payments.provider.NewPayment;
import org.doorstep.payments.provider.PaymentProvider;
import org.doorstep.payments.provider.PaymentSettings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Brings a payment to the provider and its payer to the page. The page's address comes from the answer of this moment and
 * is kept nowhere: whoever taps twice is given a fresh one for the same payment.
 */
@Component
class Starting {

    private final PaymentProvider provider;
    private final PaymentSettings settings;
    private final Landlord landlord;
    private final Settling settling;
    private final Looking looking;

    Starting(PaymentProvider provider, PaymentSettings settings, Landlord landlord, Settling settling, Looking looking) {
        this.provider = provider;
        this.settings = settings;
        this.landlord = landlord;
        this.settling = settling;
        this.looking = looking;
    }

    Mono<StartOutcome> goOn(CardPayment payment) {
        return switch (payment.state()) {
            case ASKED -> provider.create(asked(payment)).flatMap(created -> switch (created) {
                case Created.Ready ready -> settling.ready(payment.id(), ready.paymentId()).flatMap(kept -> first(kept, ready));
                case Created.Refused _, Created.NotNow _ -> Mono.just(new StartOutcome.NotNow());
            });
            case OPEN -> again(payment);
            case PAID, NOT_PAID, UNPLACED, RETURNED, RECALLED -> Mono.just(new StartOutcome.Over(payment.id()));
        };
    }

    /** Two taps at once may each have asked: the page of the payment that was not kept is given to nobody, so nobody pays it. */
    private Mono<StartOutcome> first(CardPayment kept, Created.Ready ready) {
        return kept.provider().filter(ready.paymentId()::equals).isPresent()
                ? Mono.just(new StartOutcome.Ready(kept.id(), ready.next())) : goOn(kept);
    }

    private Mono<StartOutcome> again(CardPayment payment) {
        // Somebody may have paid it: its own page says that nobody knows yet, and never that nothing was taken.
        return looking.look(payment).map(found -> found.next().filter(_ -> found.payment().open())
                .<StartOutcome>map(next -> new StartOutcome.Ready(payment.id(), next)).orElseGet(() -> new StartOutcome.Over(payment.id())));
    }

    /** Nothing in it tells who pays. */
    private NewPayment asked(CardPayment payment) {
        return new NewPayment(payment.id().toString(), payment.amount(), payment.reference(),
                landlord.name() + ", " + payment.accountReference(), URI.create(settings.portal() + "/payments/" + payment.id() + "/back"));
    }
}
