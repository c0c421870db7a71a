package org.doorstep.arrears.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.Holds;
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

/** Times in which nothing is asked of somebody, for the income team. */
@Controller
@RequestMapping("/desk/arrears/{account}/holds")
class HoldPages {

    private final Holds holds;
    private final StaticTemplates templates = new StaticTemplates();

    HoldPages(Holds holds) {
        this.holds = holds;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return view(user, page, account, Map.of()).map(Html::ok).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> place(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> holds.place(user, account, fields).flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    @PostMapping("/end")
    Mono<Html> end(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> holds.end(user, account, fields).flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    private Mono<Html> answer(CurrentUser user, PageContext page, String account, Map<String, String> fields, ArrearsOutcome outcome) {
        return (switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther("/desk/arrears/" + account + "/holds"));
            case ArrearsOutcome.Wrong(var problems) -> view(user, page.with(problems), account, fields).map(Html::invalid);
            case ArrearsOutcome.NotNow(var why) -> view(user, page.with(List.of(why)), account, fields).map(Html::conflict);
            case ArrearsOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<JteModel> view(CurrentUser user, PageContext page, String account, Map<String, String> typed) {
        return holds.find(user, account).map(view -> templates.arrearsHolds(page, HoldsPage.of(page, view, typed)));
    }
}
