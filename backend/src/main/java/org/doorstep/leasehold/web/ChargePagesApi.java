package org.doorstep.leasehold.web;

import java.util.Map;
import java.util.function.Function;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of service charges are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/service-charges")
class ChargePagesApi {

    private final Leasehold leasehold;

    ChargePagesApi(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    @GetMapping
    Mono<LeasesPage> leasesPage(CurrentUser user, PageContext page) {
        return leasehold.leases(user).map(cards -> LeasesPage.of(page, cards));
    }

    @GetMapping("/{lease}")
    Mono<LeasePage> leasePage(CurrentUser user, PageContext page, @PathVariable String lease) {
        return leasehold.lease(user, lease).map(card -> LeasePage.of(page, card)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}")
    Mono<ChargesPage> estimatePage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::estimate);
    }

    @GetMapping("/{lease}/{year}/spent")
    Mono<ChargesPage> spentPage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::spent);
    }

    @GetMapping("/{lease}/{year}/share")
    Mono<ChargesPage> sharePage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::share);
    }

    @GetMapping("/{lease}/{year}/reserve")
    Mono<ChargesPage> reservePage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::reserve);
    }

    @GetMapping("/{lease}/welcome")
    Mono<WelcomePage> welcomePage(CurrentUser user, PageContext page, @PathVariable String lease) {
        return leasehold.lease(user, lease).map(view -> WelcomePage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}/bills/{quarter}")
    Mono<BillPage> billPage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year, @PathVariable String quarter) {
        return leasehold.bill(user, lease, YearNumber.of(year), YearNumber.of(quarter)).map(bill -> BillPage.of(page, bill, Map.of()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}/costs/{cost}")
    Mono<ChargesPage> costPage(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year, @PathVariable String cost) {
        return leasehold.cost(user, lease, YearNumber.of(year), cost).map(view -> new ChargePageMaker(page, view.year()).cost(view))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    private Mono<ChargesPage> shown(CurrentUser user, PageContext page, String lease, String year, Function<ChargePageMaker, ChargesPage> shown) {
        return leasehold.year(user, lease, YearNumber.of(year)).map(view -> shown.apply(new ChargePageMaker(page, view)))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
