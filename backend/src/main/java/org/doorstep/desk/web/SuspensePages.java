package org.doorstep.desk.web;

import java.util.List;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.accounts.Suspense;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.NavItem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Money and charges without an account, for the officers for income and leasehold. */
@Controller
@RequestMapping("/desk/suspense")
class SuspensePages {

    private static final String PATH = "/desk/suspense";

    private final Suspense suspense;
    private final StaticTemplates templates = new StaticTemplates();

    SuspensePages(Suspense suspense) {
        this.suspense = suspense;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return NavItem.forMoney(page) ? view(user, page, "", Typed.NOTHING).map(view -> Html.ok(templates.deskSuspense(page, view)))
                : Mono.just(Html.notHere());
    }

    @PostMapping("/{id}/account")
    Mono<Html> assign(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.assign(user, id, typed.text("account"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome)));
    }

    @PostMapping("/{id}/note")
    Mono<Html> note(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.note(user, id, typed.text("note"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome)));
    }

    @PostMapping("/{id}/sent-back")
    Mono<Html> sentBack(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> suspense.sentBack(user, id, typed.text("note"))
                .flatMap(outcome -> answer(user, page, id, typed, outcome)));
    }

    /** What somebody else cleared meanwhile is no longer on the list, which is all there is to say. */
    private Mono<Html> answer(CurrentUser user, PageContext page, UUID line, Typed typed, Suspense.Outcome outcome) {
        return switch (outcome) {
            case Suspense.Outcome.Done _, Suspense.Outcome.ClearedBefore _ -> Mono.just(Html.seeOther(PATH));
            case Suspense.Outcome.NotHere _ -> Mono.just(Html.notHere());
            case Suspense.Outcome.Wrong(var problem) -> {
                var told = page.with(List.of(Problem.of(problem.field() + "-" + line, problem.code(), problem.args().toArray())));
                yield view(user, told, line.toString(), typed).map(view -> Html.invalid(templates.deskSuspense(told, view)));
            }
        };
    }

    private Mono<SuspensePage> view(CurrentUser user, PageContext page, String sent, Typed typed) {
        return suspense.waiting(user).map(lines -> SuspensePage.of(page, lines, sent, typed));
    }
}
