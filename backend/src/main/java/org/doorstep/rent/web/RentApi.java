package org.doorstep.rent.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.doorstep.rent.BalanceView;
import org.doorstep.rent.RentView;
import org.doorstep.rent.Rents;
import org.doorstep.rent.UniversalCreditView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rent by JSON, in pence. */
@RestController
@RequestMapping("/api/rent/{reference}")
class RentApi {

    private final Rents rents;

    RentApi(Rents rents) {
        this.rents = rents;
    }

    @GetMapping
    Mono<RentView> find(CurrentUser user, @PathVariable String reference) {
        return rents.find(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/universal-credit")
    Mono<UniversalCreditView> universalCredit(CurrentUser user, @PathVariable String reference) {
        return rents.universalCredit(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/balance")
    Mono<BalanceView> balance(CurrentUser user, @PathVariable String reference) {
        return rents.balance(user, reference).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
