package org.doorstep.arrears.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Map;
import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Accounts;
import org.doorstep.arrears.ArrearsDesk;
import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The work list and the cases of those who are behind, for the income team. */
@Controller
@RequestMapping("/desk/arrears")
class CasePages {

    private final ArrearsDesk desk;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final StaticTemplates templates = new StaticTemplates();

    CasePages(ArrearsDesk desk, Accounts accounts, WorkingCalendar calendar) {
        this.desk = desk;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam Optional<String> after) {
        return desk.list(user, after).flatMap(list -> known(user, page).map(known -> Html.ok(templates.arrearsList(page, CaseListPage.of(page, list, known)))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{account}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String account) {
        return view(user, page, account, Map.of()).map(view -> Html.ok(templates.arrearsCase(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{account}/steps")
    Mono<Html> write(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> desk.write(user, account, fields)
                .flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    @PostMapping("/{account}/decision")
    Mono<Html> decide(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> desk.decide(user, account, fields)
                .flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    @PostMapping("/{account}/answer")
    Mono<Html> answerPlan(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> desk.answer(user, account, fields)
                .flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    @PostMapping("/{account}/follow")
    Mono<Html> follow(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> desk.follow(user, account, fields)
                .flatMap(outcome -> answer(user, page, account, fields, outcome)));
    }

    private Mono<Html> answer(CurrentUser user, PageContext page, String account, Map<String, String> fields, ArrearsOutcome outcome) {
        return switch (outcome) {
            case ArrearsOutcome.Done _ -> Mono.just(Html.seeOther("/desk/arrears/" + account));
            case ArrearsOutcome.Wrong(var problems) -> again(user, page.with(problems), account, fields, Again.WRONG);
            case ArrearsOutcome.NotNow(var why) -> again(user, page.with(List.of(Problem.of("", why.code(), why.args().toArray()))), account, fields, Again.NOT_NOW);
            case ArrearsOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private enum Again { WRONG, NOT_NOW }

    private Mono<Html> again(CurrentUser user, PageContext told, String account, Map<String, String> fields, Again how) {
        return view(user, told, account, fields).map(view -> templates.arrearsCase(told, view))
                .map(model -> how == Again.WRONG ? Html.invalid(model) : Html.conflict(model)).defaultIfEmpty(Html.notHere());
    }

    private Mono<CasePage> view(CurrentUser user, PageContext page, String account, Map<String, String> typed) {
        return desk.find(user, account).flatMap(view -> known(user, page).map(known -> CasePage.of(page, view, known, typed)));
    }

    private Mono<KnownUntil> known(CurrentUser user, PageContext page) {
        return accounts.asAt(user).map(asAt -> KnownUntil.of(page, asAt, calendar));
    }
}
