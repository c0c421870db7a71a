package org.doorstep.leasehold.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.MajorWorks;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light page of major works is given, for the app to draw (backend/docs/adr/0025). */
@RestController
class WorksPagesApi {

    private final MajorWorks works;

    WorksPagesApi(MajorWorks works) {
        this.works = works;
    }

    @GetMapping("/api/pages/service-charges/{lease}/works")
    Mono<WorksPage> worksPage(CurrentUser user, PageContext page, @PathVariable String lease) {
        return works.of(user, lease).map(view -> WorksPage.of(page, view)).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
