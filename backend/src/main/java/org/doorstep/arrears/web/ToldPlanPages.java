package org.doorstep.arrears.web;

import java.util.List;
import java.util.Map;

import gg.jte.models.runtime.JteModel;
import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.accounts.Accounts;
import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.CaseView;
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

/** A plan that somebody without a log-in told an officer, on the phone or by letter: the officer fills the same form. */
@Controller
@RequestMapping("/desk/arrears/{account}/plan")
class ToldPlanPages {

    private final ArrearsDesk desk;
    private final Accounts accounts;
    private final StaticTemplates templates = new StaticTemplates();

    ToldPlanPages(ArrearsDesk desk, Accounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String account) {
        return form(user, page, account, Map.of()).map(Html::ok).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> propose(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> desk.propose(user, account, fields).flatMap(outcome -> (switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther("/desk/arrears/" + account));
            case ArrearsOutcome.Wrong(var problems) -> form(user, page.with(problems), account, fields).map(Html::invalid);
            case ArrearsOutcome.NotNow(var why) -> form(user, page.with(List.of(why)), account, fields).map(Html::conflict);
            case ArrearsOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere())));
    }

    private Mono<JteModel> form(CurrentUser user, PageContext page, String account, Map<String, String> typed) {
        return desk.find(user, account).filter(CaseView::mayAct)
                .flatMap(view -> accounts.asAt(user).map(asAt -> templates.arrearsTold(page, ToldPlanPage.of(page, view, asAt, typed))));
    }
}
