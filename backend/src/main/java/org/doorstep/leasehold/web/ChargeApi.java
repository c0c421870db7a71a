package org.doorstep.leasehold.web;

import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.LeaseCard;
import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.Leasehold.CostView;
import org.doorstep.leasehold.YearView;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Service charges by JSON. */
@RestController
@RequestMapping("/api/service-charges")
class ChargeApi {

    private final Leasehold leasehold;

    ChargeApi(Leasehold leasehold) {
        this.leasehold = leasehold;
    }

    @GetMapping
    Mono<List<LeaseCard>> leases(CurrentUser user) {
        return leasehold.leases(user);
    }

    @GetMapping("/{lease}")
    Mono<LeaseView> chargedLease(CurrentUser user, @PathVariable String lease) {
        return leasehold.lease(user, lease).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}")
    Mono<YearView> chargesOfYear(CurrentUser user, @PathVariable String lease, @PathVariable String year) {
        return leasehold.year(user, lease, YearNumber.of(year)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}/bills/{quarter}")
    Mono<BillView> quarterlyBill(CurrentUser user, @PathVariable String lease, @PathVariable String year, @PathVariable String quarter) {
        return leasehold.bill(user, lease, YearNumber.of(year), YearNumber.of(quarter)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/{lease}/{year}/costs/{cost}")
    Mono<CostView> chargedCost(CurrentUser user, @PathVariable String lease, @PathVariable String year, @PathVariable String cost) {
        return leasehold.cost(user, lease, YearNumber.of(year), cost).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
