package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.LateCosts.Decided;
import org.doorstep.leasehold.LateCosts.Warnings;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Costs about to be late, and those that are, by JSON. */
@RestController
@RequestMapping("/api/service-charges/warnings")
class LateCostApi {

    private final LateCosts costs;

    LateCostApi(LateCosts costs) {
        this.costs = costs;
    }

    @GetMapping
    Mono<Warnings> costWarnings(CurrentUser user, @RequestParam(defaultValue = "1") String soon, @RequestParam(defaultValue = "1") String late) {
        return costs.warnings(user, new LateCosts.Pages(YearNumber.of(soon), YearNumber.of(late))).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @PostMapping
    Mono<Warnings> decideAboutCost(CurrentUser user, @RequestBody Map<String, String> fields) {
        return costs.decide(user, fields).flatMap(decided -> after(user, decided));
    }

    @PostMapping("/told")
    Mono<Warnings> tellOfCost(CurrentUser user, @RequestBody Map<String, String> fields) {
        return costs.tell(user, fields).flatMap(decided -> after(user, decided));
    }

    @PostMapping("/not-billed")
    Mono<Warnings> sayWorksAreNotBilled(CurrentUser user, @RequestBody Map<String, String> fields) {
        return costs.notBilled(user, fields).flatMap(decided -> after(user, decided));
    }

    @PostMapping("/warned-again")
    Mono<Warnings> warnOfWorksAgain(CurrentUser user, @RequestBody Map<String, String> fields) {
        return costs.warnAgain(user, fields).flatMap(decided -> after(user, decided));
    }

    private Mono<Warnings> after(CurrentUser user, Decided decided) {
        return switch (decided) {
            case Decided.Done _ -> costWarnings(user, "1", "1");
            case Decided.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Decided.NotHere _ -> Mono.error(Refused.notHere());
        };
    }
}
