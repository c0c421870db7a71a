package org.doorstep.rent.web;

import gg.jte.generated.precompiled.StaticTemplates;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.rent.Rents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** Rent on the light pages: what is paid, the balance drawn, and what to tell Universal Credit. */
@Controller
@RequestMapping("/rent/{reference}")
class RentPages {

    private final Rents rents;
    private final CreditPageMaker credit;
    private final StaticTemplates templates = new StaticTemplates();

    RentPages(Rents rents, CreditPageMaker credit) {
        this.rents = rents;
        this.credit = credit;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.find(user, reference).map(view -> Html.ok(templates.rentShow(page, RentPageMaker.make(page, view))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/universal-credit")
    Mono<Html> universalCredit(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.universalCredit(user, reference).map(view -> Html.ok(templates.rentCredit(page, credit.make(page, view))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/balance")
    Mono<Html> balance(CurrentUser user, PageContext page, @PathVariable String reference) {
        return rents.balance(user, reference).map(view -> Html.ok(templates.rentBalance(page, BalancePageMaker.make(page, view))))
                .defaultIfEmpty(Html.notHere());
    }
}
