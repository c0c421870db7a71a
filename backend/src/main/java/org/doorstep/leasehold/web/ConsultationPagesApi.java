package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.Consultations;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of consultations are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/consultations")
class ConsultationPagesApi {

    private final Consultations consultations;

    ConsultationPagesApi(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping
    Mono<ConsultationsPage> consultationsPage(CurrentUser user, PageContext page) {
        return consultations.list(user).map(cards -> ConsultationsPage.of(page, cards, consultations.plans(user)));
    }

    @GetMapping("/{reference}")
    Mono<ConsultationPage> consultationPage(CurrentUser user, PageContext page, @PathVariable String reference) {
        return consultations.find(user, reference).map(view -> ConsultationPage.of(page, view, Map.of()))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
