package org.doorstep.payments.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.PaymentOffer;
import org.doorstep.payments.PaymentView;
import org.doorstep.payments.Payments;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The caller's payments by JSON. */
@RestController
@RequestMapping("/api/payments")
class PaymentApi {

    /** @param address where the payer's browser goes; it opens once, and belongs to the payer alone */
    record Card(URI address) {}

    private final Payments payments;

    PaymentApi(Payments payments) {
        this.payments = payments;
    }

    @GetMapping
    Mono<List<PaymentView>> list(CurrentUser user) {
        return payments.list(user);
    }

    /** What can be paid on each of the caller's accounts. */
    @GetMapping("/offers")
    Mono<List<PaymentOffer>> offers(CurrentUser user) {
        return payments.offers(user);
    }

    @GetMapping("/{id}")
    Mono<PaymentView> one(CurrentUser user, @PathVariable UUID id) {
        return payments.find(user, id).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** For the app, into which the provider's page then leads back. */
    @GetMapping("/{id}/card")
    Mono<Card> carryOn(CurrentUser user, @PathVariable UUID id, ServerWebExchange exchange) {
        return payments.carryOn(user, id).doOnNext(_ -> PaysInTheApp.note(id, exchange)).map(next -> new Card(next.address()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
