package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.CostlyHeads;
import org.doorstep.leasehold.CostlyHeads.Answered;
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

/** The team's page of what leaseholders may have had to be asked about. */
@Controller
@RequestMapping("/service-charges/costly")
class CostlyHeadPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final CostlyHeads heads;

    CostlyHeadPages(CostlyHeads heads) {
        this.heads = heads;
    }

    /** @param head the one of the list that was pressed: its number stands in the forms */
    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String schedule, @RequestParam(defaultValue = "") String head) {
        var asked = Map.of("schedule", schedule, "head", head);
        return heads.list(user, schedule).map(listed -> Html.ok(TEMPLATES.leaseholdCostly(page, CostlyHeadsPage.of(page, listed, asked))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> answer(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> heads.answer(user, fields).flatMap(answered -> after(user, page, fields, answered)));
    }

    @PostMapping("/spending")
    Mono<Html> sort(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> heads.sort(user, fields).flatMap(answered -> after(user, page, fields, answered)));
    }

    private Mono<Html> after(CurrentUser user, PageContext page, Map<String, String> fields, Answered answered) {
        return switch (answered) {
            case Answered.Done _ -> Mono.just(Html.seeOther("/service-charges/costly"));
            case Answered.Wrong(var problems) -> {
                var told = page.with(problems);
                yield heads.list(user, "").map(listed -> Html.invalid(TEMPLATES.leaseholdCostly(told, CostlyHeadsPage.of(told, listed, fields))));
            }
            case Answered.NotHere _ -> Mono.just(Html.notHere());
        };
    }
}
