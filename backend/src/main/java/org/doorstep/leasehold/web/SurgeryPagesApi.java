package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Surgeries;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light page of the surgery is given, for the app to draw (backend/docs/adr/0025). */
@RestController
class SurgeryPagesApi {

    private final Surgeries surgeries;

    SurgeryPagesApi(Surgeries surgeries) {
        this.surgeries = surgeries;
    }

    @GetMapping("/api/pages/service-charges/{lease}/surgery")
    Mono<SurgeryPage> surgeryPage(CurrentUser user, PageContext page, @PathVariable String lease) {
        return surgeries.of(user, lease).map(view -> SurgeryPage.of(page, view, Map.of())).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
