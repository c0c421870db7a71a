package org.doorstep.arrears.web;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.Plans;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of arrears are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/arrears/{account}")
class ArrearsPagesApi {

    private final Arrears arrears;
    private final Plans plans;

    ArrearsPagesApi(Arrears arrears, Plans plans) {
        this.arrears = arrears;
        this.plans = plans;
    }

    @GetMapping
    Mono<ArrearsPage> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return arrears.find(user, account).map(view -> ArrearsPage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/plan")
    Mono<PlanPage> plan(CurrentUser user, PageContext page, @PathVariable String account) {
        return arrears.find(user, account).map(view -> PlanPage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/plan/{part}")
    Mono<PlanPartPage> part(CurrentUser user, PageContext page, @PathVariable String account, @PathVariable String part) {
        return Mono.just(part).filter(Plans.PARTS::contains).flatMap(_ -> plans.draft(user, account)).map(draft -> PlanPartPage.of(page, part, draft))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/plan/check")
    Mono<PlanCheckPage> check(CurrentUser user, PageContext page, @PathVariable String account) {
        return plans.draft(user, account).map(draft -> PlanCheckPage.of(page, draft)).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
