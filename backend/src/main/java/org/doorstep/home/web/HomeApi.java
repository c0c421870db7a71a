package org.doorstep.home.web;

import org.doorstep.home.Home;
import org.doorstep.home.HomeView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A resident's first page by JSON. */
@RestController
class HomeApi {

    private final Home home;

    HomeApi(Home home) {
        this.home = home;
    }

    @GetMapping("/api/home")
    Mono<HomeView> home(CurrentUser user) {
        return home.of(user).switchIfEmpty(Mono.error(Refused.notAllowed()));
    }
}
