package org.doorstep.payments.web;

import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.payments.PlaceOutcome;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.Refundable;
import org.doorstep.payments.Refunds;
import org.doorstep.payments.Stray;
import org.doorstep.platform.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Giving a card payment back by JSON. */
@RestController
@RequestMapping("/api/desk/payments")
class RefundApi {

    /** @param waits whether it waits for a second officer; else it is on its way to the card */
    record GivenBack(Money amount, boolean waits) {}

    private final Refunds refunds;

    RefundApi(Refunds refunds) {
        this.refunds = refunds;
    }

    /** Money on no account, and what cannot be. */
    @GetMapping
    Mono<List<Stray>> strays(CurrentUser user) {
        return refunds.strays(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Gives money that is on no account one: {@code account}, its reference. */
    @PutMapping("/{reference}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> place(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return refunds.place(user, reference, fields.getOrDefault("account", "")).flatMap(outcome -> switch (outcome) {
            case PlaceOutcome.Done _ -> Mono.empty();
            case PlaceOutcome.Wrong(var problem) -> Mono.error(Refused.invalid(List.of(problem)));
            case PlaceOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }

    /** Somebody has looked at what cannot be. */
    @PostMapping("/{reference}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> seen(CurrentUser user, @PathVariable String reference) {
        return refunds.seen(user, reference).flatMap(seen -> seen ? Mono.<Void>empty() : Mono.error(Refused.notHere()));
    }

    @GetMapping("/{reference}")
    Mono<Refundable> find(CurrentUser user, @PathVariable String reference) {
        return refunds.find(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping("/{reference}/refunds")
    Mono<GivenBack> giveBack(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return refunds.refund(user, reference, fields).flatMap(RefundApi::told);
    }

    /** Another officer agrees to a refund that waits ({@code refund}, its id; {@code agree}: {@code yes}), or it is dropped ({@code no}). */
    @PutMapping("/{reference}/second")
    Mono<GivenBack> second(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return refunds.second(user, reference, fields).flatMap(RefundApi::told);
    }

    private static Mono<GivenBack> told(RefundOutcome outcome) {
        return switch (outcome) {
            case RefundOutcome.Done(var amount) -> Mono.just(new GivenBack(amount, false));
            case RefundOutcome.Second(var amount) -> Mono.just(new GivenBack(amount, true));
            case RefundOutcome.Dropped _ -> Mono.just(new GivenBack(Money.ZERO, false));
            case RefundOutcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case RefundOutcome.Changed _ -> Mono.error(Refused.conflict("payments.back.changed"));
            case RefundOutcome.Refused _ -> Mono.error(Refused.conflict("payments.back.refused"));
            case RefundOutcome.Waiting _ -> Mono.error(Refused.conflict("payments.back.waits"));
            case RefundOutcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
