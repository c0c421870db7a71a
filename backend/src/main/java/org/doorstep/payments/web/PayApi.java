package org.doorstep.payments.web;

import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.payments.PaymentOffer;
import org.doorstep.payments.Payments;
import org.doorstep.payments.StartOutcome;
import org.doorstep.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Beginning a payment by JSON. */
@RestController
@RequestMapping("/api/pay/{account}")
class PayApi {

    /**
     * @param payment its id. The secret page to pay on is not here, because this answer is kept for who sends the request
     *                again: it is asked for at {@code /api/payments/{payment}/card}
     */
    record BegunPayment(UUID payment) {}

    private final Payments payments;

    PayApi(Payments payments) {
        this.payments = payments;
    }

    @GetMapping
    Mono<PaymentOffer> offer(CurrentUser user, @PathVariable String account) {
        return payments.offer(user, account).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<BegunPayment> start(CurrentUser user, @PathVariable String account, @RequestBody Map<String, String> fields) {
        return payments.start(user, account, fields).flatMap(outcome -> switch (outcome) {
            case StartOutcome.Ready ready -> Mono.just(new BegunPayment(ready.payment()));
            case StartOutcome.Over(var id) -> Mono.just(new BegunPayment(id));
            case StartOutcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case StartOutcome.NotForOthers _ -> Mono.error(Refused.conflict("payments.not-for-others"));
            case StartOutcome.NotNow _ -> Mono.error(Refused.conflict("payments.not-now"));
            case StartOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
