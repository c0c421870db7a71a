package org.doorstep.rent.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.rent.Rents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of rent are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/rent/{reference}")
class RentPagesApi {

    private final Rents rents;
    private final CreditPageMaker credit;

    RentPagesApi(Rents rents, CreditPageMaker credit) {
        this.rents = rents;
        this.credit = credit;
    }

    @GetMapping
    Mono<RentPage> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.find(user, reference).map(view -> RentPageMaker.make(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/universal-credit")
    Mono<CreditPage> universalCredit(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.universalCredit(user, reference).map(view -> credit.make(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/balance")
    Mono<BalancePage> balance(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.balance(user, reference).map(view -> BalancePageMaker.make(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
