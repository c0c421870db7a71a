package org.doorstep.arrears.web;

import org.doorstep.arrears.Arrears;
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

    ArrearsPagesApi(Arrears arrears) {
        this.arrears = arrears;
    }

    @GetMapping
    Mono<ArrearsPage> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return arrears.find(user, account).map(view -> ArrearsPage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
