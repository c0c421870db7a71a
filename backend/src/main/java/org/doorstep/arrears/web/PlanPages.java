package org.doorstep.arrears.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;

import org.doorstep.arrears.Arrears;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.Plans;
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

/** A plan on the light pages: what comes in, what goes out, what they could pay, a look at it all, and how it stands. */
@Controller
@RequestMapping("/arrears/{account}/plan")
class PlanPages {

    private final Plans plans;
    private final Arrears arrears;
    private final StaticTemplates templates = new StaticTemplates();

    PlanPages(Plans plans, Arrears arrears) {
        this.plans = plans;
        this.arrears = arrears;
    }

    @GetMapping
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return plan(user, page, account).map(Html::ok).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{part}")
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String account, @PathVariable String part) {
        return part(user, page, account, part).map(Html::ok).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{part}")
    Mono<Html> type(CurrentUser user, PageContext page, @PathVariable String account, @PathVariable String part, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> plans.type(user, account, part, fields)).flatMap(outcome -> switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther(PlanPartPage.after(account, part)));
            case ArrearsOutcome.Wrong(var problems) -> part(user, page.with(problems), account, part).map(Html::invalid);
            case ArrearsOutcome.NotNow(var why) -> plan(user, page.with(List.of(why)), account).map(Html::conflict);
            case ArrearsOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/check")
    Mono<Html> check(CurrentUser user, PageContext page, @PathVariable String account) {
        return plans.draft(user, account).map(draft -> PlanCheckPage.of(page, draft))
                .map(view -> view.complete() ? Html.ok(templates.arrearsCheck(page, view)) : Html.seeOther(home(account) + "/amount")).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/check")
    Mono<Html> propose(CurrentUser user, PageContext page, @PathVariable String account) {
        return plans.propose(user, account).flatMap(outcome -> shown(user, page, account, outcome));
    }

    @PostMapping("/decision")
    Mono<Html> decide(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> plans.decide(user, account, fields)).flatMap(outcome -> shown(user, page, account, outcome));
    }

    @PostMapping("/withdrawal")
    Mono<Html> withdraw(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> plans.withdraw(user, account, fields.getOrDefault("plan", "")))
                .flatMap(outcome -> shown(user, page, account, outcome));
    }

    private Mono<Html> shown(CurrentUser user, PageContext page, String account, ArrearsOutcome outcome) {
        return (switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther(home(account)));
            case ArrearsOutcome.Wrong(var problems) -> plan(user, page.with(problems), account).map(Html::invalid);
            case ArrearsOutcome.NotNow(var why) -> plan(user, page.with(List.of(why)), account).map(Html::conflict);
            case ArrearsOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<JteModel> plan(CurrentUser user, PageContext page, String account) {
        return arrears.find(user, account).map(view -> templates.arrearsPlan(page, PlanPage.of(page, view)));
    }

    private Mono<JteModel> part(CurrentUser user, PageContext page, String account, String part) {
        return Mono.just(part).filter(Plans.PARTS::contains).flatMap(_ -> plans.draft(user, account))
                .map(draft -> part.equals("amount") ? templates.arrearsAmount(page, PlanPartPage.of(page, part, draft))
                        : templates.arrearsMoney(page, PlanPartPage.of(page, part, draft)));
    }

    private static String home(String account) {
        return "/arrears/" + account + "/plan";
    }
}
