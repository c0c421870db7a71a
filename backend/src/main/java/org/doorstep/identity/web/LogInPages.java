package org.doorstep.identity.web;

import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages about logging in itself; the log-in's own are Keycloak's. */
@Controller
class LogInPages {

    private final StaticTemplates templates = new StaticTemplates();

    @GetMapping(LogInRefused.PAGE)
    Html refused(PageContext page) {
        return Html.ok(templates.identityRefused(page, page.landlord().officePhone()));
    }

    @GetMapping(LoggedIn.YOURS)
    Html yours(PageContext page, @RequestParam Optional<String> changed) {
        return Html.ok(templates.identityYourLogIn(page, changed.isPresent()));
    }
}
