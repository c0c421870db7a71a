package org.doorstep.repairs.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light page of a danger is given, for the app to draw: public (backend/docs/adr/0025). */
@RestController
class DangerPagesApi {

    private final DangerPageMaker maker;

    DangerPagesApi(DangerPageMaker maker) {
        this.maker = maker;
    }

    @GetMapping("/api/pages/danger/{key}")
    Mono<DangerPage> danger(CurrentUser user, PageContext page, @PathVariable String key) {
        return maker.of(user, page, key).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
