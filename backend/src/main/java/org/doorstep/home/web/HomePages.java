package org.doorstep.home.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.home.Home;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Face;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Dangers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first page on the light pages: public, and a resident's own once they have logged in. */
@Controller
class HomePages {

    private final Home home;
    private final Dangers dangers;
    private final StaffPageMaker staff;
    private final StaticTemplates templates = new StaticTemplates();

    HomePages(Home home, Dangers dangers, StaffPageMaker staff) {
        this.home = home;
        this.dangers = dangers;
        this.staff = staff;
    }

    /** Leads into the app where that was chosen. */
    @GetMapping("/")
    Mono<Html> first(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        if (Face.leadsIntoTheApp(user, exchange)) {
            return Mono.just(Html.seeOther("/app/"));
        }
        return home.of(user)
                .map(view -> Html.ok(templates.homeMine(page, HomePage.of(page, view, dangers.keys()))))
                .switchIfEmpty(Mono.defer(() -> user instanceof CurrentUser.Staff
                        ? staff.make(user, page).map(view -> Html.ok(templates.homeStaff(page, view))) : Mono.just(Html.ok(templates.homePublic(page, dangers.keys())))));
    }

    /**
     * Asks for a log-in by not being public; then leads home, or back into the app.
     *
     * @param to a page of the app; anything else is home, or a link could lead from our log-in to anywhere
     */
    @GetMapping("/sign-in")
    Html signIn(@RequestParam(defaultValue = "/") String to) {
        return Html.seeOther(AppPages.isInside(to) ? to : "/");
    }

    @GetMapping("/signed-out")
    Html signedOut(PageContext page) {
        return Html.ok(templates.homeSignedOut(page));
    }
}
