package org.doorstep.leasehold.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of requests are given, for the app to draw (backend/docs/adr/0025). */
@RestController
class RequestPagesApi {

    private final LeaseRequests requests;

    RequestPagesApi(LeaseRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/api/pages/service-charges/{lease}/requests")
    Mono<RequestsPage> leaseRequestsPage(CurrentUser user, PageContext page, @PathVariable String lease) {
        return requests.of(user, lease).map(view -> RequestsPage.of(page, view, Map.of())).switchIfEmpty(Mono.error(Refused::notHere));
    }

    @GetMapping("/api/pages/lease-requests/{reference}")
    Mono<RequestPage> leaseRequestPage(CurrentUser user, PageContext page, @PathVariable String reference) {
        return requests.find(user, reference).map(view -> RequestPage.of(page, view, Map.of())).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
