package org.doorstep.residents.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.doorstep.residents.Me;
import org.doorstep.residents.Residents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who the caller is to the landlord. */
@RestController
class ResidentsApi {

    private final Residents residents;

    ResidentsApi(Residents residents) {
        this.residents = residents;
    }

    /** The caller and every agreement they have a say in today; 404 for a log-in that belongs to nobody in the register. */
    @GetMapping("/api/me")
    Mono<Me> me(CurrentUser user) {
        return residents.me(user).switchIfEmpty(Mono.error(Refused::notHere));
    }
}
