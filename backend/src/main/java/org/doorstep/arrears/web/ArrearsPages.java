package org.doorstep.arrears.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
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
        return view(user, page, account).map(Html::ok).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/advice")
    Mono<Html> advise(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> arrears.advise(user, account, fields)).flatMap(outcome -> switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther("/arrears/" + account));
            case ArrearsOutcome.Wrong(var problems) -> view(user, page.with(problems), account).map(Html::invalid);
            case ArrearsOutcome.NotNow(var why) -> view(user, page.with(List.of(why)), account).map(Html::conflict);
            case ArrearsOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<JteModel> view(CurrentUser user, PageContext page, String account) {
        return arrears.find(user, account).map(view -> templates.arrearsShow(page, ArrearsPage.of(page, view)));
    }
}
