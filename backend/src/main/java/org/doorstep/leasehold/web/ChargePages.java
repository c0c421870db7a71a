package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.YearView;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** Service charges on the light pages: a leaseholder's leases and years. */
@Controller
@RequestMapping("/service-charges")
class ChargePages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Leasehold leasehold;

    ChargePages(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    /** @param lease where staff are led to, who have no lease of their own here */
    @GetMapping
    Mono<Html> leases(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String lease) {
        return !lease.isBlank() ? Mono.just(Html.seeOther(LeasesPage.href(UriUtils.encodePathSegment(lease.strip(), StandardCharsets.UTF_8))))
                : leasehold.leases(user).map(cards -> Html.ok(TEMPLATES.leaseholdLeases(page, LeasesPage.of(page, cards))));
    }

    @GetMapping("/{lease}")
    Mono<Html> lease(CurrentUser user, PageContext page, @PathVariable String lease) {
        return leasehold.lease(user, lease).map(card -> Html.ok(TEMPLATES.leaseholdLease(page, LeasePage.of(page, card)))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{lease}/{year}")
    Mono<Html> estimate(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::estimate);
    }

    @GetMapping("/{lease}/{year}/spent")
    Mono<Html> spent(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::spent);
    }

    @GetMapping("/{lease}/{year}/share")
    Mono<Html> share(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::share);
    }

    @GetMapping("/{lease}/{year}/reserve")
    Mono<Html> reserve(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year) {
        return shown(user, page, lease, year, ChargePageMaker::reserve);
    }

    @GetMapping("/{lease}/welcome")
    Mono<Html> welcome(CurrentUser user, PageContext page, @PathVariable String lease) {
        return leasehold.lease(user, lease).map(view -> Html.ok(TEMPLATES.leaseholdWelcome(page, WelcomePage.of(page, view)))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{lease}/{year}/bills/{quarter}")
    Mono<Html> bill(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year, @PathVariable String quarter) {
        return leasehold.bill(user, lease, YearNumber.of(year), YearNumber.of(quarter))
                .map(bill -> Html.ok(TEMPLATES.leaseholdBill(page, BillPage.of(page, bill, Map.of())))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{lease}/{year}/costs/{cost}")
    Mono<Html> cost(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year, @PathVariable String cost) {
        return leasehold.cost(user, lease, YearNumber.of(year), cost)
                .map(view -> Html.ok(TEMPLATES.leaseholdCharges(page, new ChargePageMaker(page, view.year()).cost(view))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{lease}/{year}/estimate.csv")
    Mono<ResponseEntity<byte[]>> estimateFile(CurrentUser user, @PathVariable String lease, @PathVariable String year) {
        return file(user, lease, year, ChargeCsv::estimate);
    }

    @GetMapping("/{lease}/{year}/spent.csv")
    Mono<ResponseEntity<byte[]>> spentFile(CurrentUser user, @PathVariable String lease, @PathVariable String year) {
        return file(user, lease, year, ChargeCsv::spent);
    }

    @GetMapping("/{lease}/{year}/share.csv")
    Mono<ResponseEntity<byte[]>> shareFile(CurrentUser user, @PathVariable String lease, @PathVariable String year) {
        return file(user, lease, year, ChargeCsv::share);
    }

    private Mono<Html> shown(CurrentUser user, PageContext page, String lease, String year, Function<ChargePageMaker, ChargesPage> shown) {
        return leasehold.year(user, lease, YearNumber.of(year))
                .map(view -> Html.ok(TEMPLATES.leaseholdCharges(page, shown.apply(new ChargePageMaker(page, view)))))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<ResponseEntity<byte[]>> file(CurrentUser user, String lease, String year, Function<YearView, ResponseEntity<byte[]>> made) {
        return leasehold.year(user, lease, YearNumber.of(year)).map(made)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
