package org.doorstep.home.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the foot of every page leads to, for everybody: how to reach the landlord, the accessibility statement (Public
 * Sector Bodies Accessibility Regulations 2018, regulation 8) and what happens to personal data.
 */
@Controller
@RequestMapping("/help")
class HelpPages {

    private final Landlord landlord;
    private final StaticTemplates templates = new StaticTemplates();

    HelpPages(Landlord landlord) {
        this.landlord = landlord;
    }

    @GetMapping("/contact")
    Html contact(PageContext page) {
        return Html.ok(templates.helpContact(page, landlord));
    }

    @GetMapping("/accessibility")
    Html accessibility(PageContext page) {
        return Html.ok(templates.helpAccessibility(page, landlord.phones().office()));
    }

    @GetMapping("/privacy")
    Html privacy(PageContext page) {
        return Html.ok(templates.helpPrivacy(page, landlord));
    }
}
