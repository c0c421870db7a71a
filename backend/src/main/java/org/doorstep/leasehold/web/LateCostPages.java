package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.LateCosts.Decided;
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

/** The team's page of costs about to be late, and of those that wait for its decision. */
@Controller
@RequestMapping("/service-charges/warnings")
class LateCostPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final LateCosts costs;

    LateCostPages(LateCosts costs) {
        this.costs = costs;
    }

    @GetMapping
    Mono<Html> warnings(CurrentUser user, PageContext page, @RequestParam(defaultValue = "1") String soon, @RequestParam(defaultValue = "1") String late,
            @RequestParam(defaultValue = "") String tick) {
        return costs.warnings(user, new LateCosts.Pages(YearNumber.of(soon), YearNumber.of(late)))
                .map(warnings -> Html.ok(TEMPLATES.leaseholdWarnings(page, WarningsPage.of(page, warnings, WarningsPage.ticked(warnings, tick)))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> decide(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> costs.decide(user, fields).flatMap(decided -> after(user, page, fields, decided)));
    }

    @PostMapping("/told")
    Mono<Html> tell(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> costs.tell(user, fields).flatMap(decided -> after(user, page, fields, decided)));
    }

    @PostMapping("/not-billed")
    Mono<Html> notBilled(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> costs.notBilled(user, fields).flatMap(decided -> after(user, page, fields, decided)));
    }

    @PostMapping("/warned-again")
    Mono<Html> warnAgain(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> costs.warnAgain(user, fields).flatMap(decided -> after(user, page, Map.of(), decided)));
    }

    private Mono<Html> after(CurrentUser user, PageContext page, Map<String, String> fields, Decided decided) {
        var at = WarningsPage.pages(fields);
        return switch (decided) {
            case Decided.Done _ -> Mono.just(Html.seeOther(WarningsPage.href(at)));
            case Decided.Wrong(var problems) -> {
                var told = page.with(problems);
                yield costs.warnings(user, at).map(warnings -> Html.invalid(TEMPLATES.leaseholdWarnings(told, WarningsPage.of(told, warnings, fields))));
            }
            case Decided.NotHere _ -> Mono.just(Html.notHere());
        };
    }
}
