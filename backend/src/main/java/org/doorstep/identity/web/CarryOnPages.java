package org.doorstep.identity.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Offers back, after log-in, the form that came when the session had ended. */
@Controller
class CarryOnPages {

    private final FormStash stash;
    private final StaticTemplates templates = new StaticTemplates();

    CarryOnPages(FormStash stash) {
        this.stash = stash;
    }

    @GetMapping("/carry-on")
    Html offer(Authentication user, PageContext page) {
        return stash.of(user.getName())
                .map(form -> Html.ok(templates.identityCarryOn(page, form)))
                .orElseGet(() -> Html.seeOther("/"));
    }

    /** Nothing is sent, and nothing is kept. */
    @PostMapping("/carry-on/forget")
    Html forget(Authentication user) {
        stash.forget(user.getName());
        return Html.seeOther("/");
    }
}
