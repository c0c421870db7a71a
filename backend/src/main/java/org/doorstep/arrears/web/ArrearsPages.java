package org.doorstep.arrears.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.arrears.Arrears;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** Help with rent that is late, on the light pages. */
@Controller
@RequestMapping("/arrears/{account}")
class ArrearsPages {

    private final Arrears arrears;
    private final StaticTemplates templates = new StaticTemplates();

    ArrearsPages(Arrears arrears) {
        this.arrears = arrears;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return arrears.find(user, account).map(view -> Html.ok(templates.arrearsShow(page, ArrearsPage.of(page, view)))).defaultIfEmpty(Html.notHere());
    }
}
