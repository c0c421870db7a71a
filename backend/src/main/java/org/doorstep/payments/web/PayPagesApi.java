package org.doorstep.payments.web;

import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.payments.Payments;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of payments are given, for the app to draw (backend/docs/adr/0025). */
@RestController
class PayPagesApi {

    private final Payments payments;
    private final Ids ids;

    PayPagesApi(Payments payments, Ids ids) {
        this.payments = payments;
        this.ids = ids;
    }

    @GetMapping("/api/pages/pay/{account}")
    Mono<PayPage> pay(CurrentUser user, PageContext page, @PathVariable String account) {
        return payments.offer(user, account).map(offer -> PayPage.of(page, offer, ids.next().toString(), Map.of()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/pages/payments")
    Mono<PaymentsPage> list(CurrentUser user, PageContext page) {
        return Mono.zip(payments.offers(user), payments.list(user)).map(all -> PaymentsPage.of(page, all.getT1(), all.getT2()));
    }

    @GetMapping("/api/pages/payments/{id}")
    Mono<PaymentPage> one(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return payments.find(user, id).map(payment -> PaymentPage.of(page, payment)).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
