package org.doorstep.directdebit.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.Leavers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Many payers whom the register names no more, on a light page, for officers for income. */
@Controller
@RequestMapping(LeaverPages.PAGE)
class LeaverPages {

    static final String PAGE = "/direct-debit-leavers";

    private final Leavers leavers;
    private final StaticTemplates templates = new StaticTemplates();

    LeaverPages(Leavers leavers) {
        this.leavers = leavers;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @RequestParam Optional<UUID> after) {
        return some(user, after).map(some -> Html.ok(templates.directdebitLeavers(page, LeaversPage.of(page, some, after)))).defaultIfEmpty(Html.notHere());
    }

    /** Where nobody waits from there on, it begins anew. */
    private Mono<Leavers.LeaverList> some(CurrentUser user, Optional<UUID> after) {
        return leavers.waiting(user, after).flatMap(some -> some.some().isEmpty() && after.isPresent() ? leavers.waiting(user, Optional.empty()) : Mono.just(some));
    }

    @PostMapping
    Mono<Html> said(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> leavers.haveLeft(user, fields)).flatMap(outcome -> switch (outcome) {
            case Leavers.Outcome.Done _ -> leavers.waiting(user, Optional.empty()).map(left -> Html.seeOther(left.count() == 0 ? "/direct-debit-runs" : PAGE));
            case Leavers.Outcome.NotNow(var code) -> again(user, page.with(List.of(Problem.of("", code))));
            case Leavers.Outcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> again(CurrentUser user, PageContext told) {
        return leavers.waiting(user, Optional.empty()).map(some -> Html.conflict(templates.directdebitLeavers(told, LeaversPage.of(told, some, Optional.empty()))));
    }
}
