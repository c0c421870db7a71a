package org.doorstep.home.web;

import org.doorstep.home.Home;
import org.doorstep.home.HomeView;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.Dangers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A resident's first page by JSON. */
@RestController
class HomeApi {

    private final Home home;
    private final Dangers dangers;

    HomeApi(Home home, Dangers dangers) {
        this.home = home;
        this.dangers = dangers;
    }

    @GetMapping("/api/home")
    Mono<HomeView> home(CurrentUser user) {
        return home.of(user).switchIfEmpty(Mono.error(Refused::notAllowed));
    }

    /** What the light page is given, for the app to draw. */
    @GetMapping("/api/pages/home")
    Mono<HomePage> page(CurrentUser user, PageContext page) {
        return home.of(user).map(view -> HomePage.of(page, view, dangers.keys())).switchIfEmpty(Mono.error(Refused::notAllowed));
    }
}
