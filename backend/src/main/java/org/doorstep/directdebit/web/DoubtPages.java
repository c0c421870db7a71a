package org.doorstep.directdebit.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.directdebit.BankDoubts;
import org.doorstep.directdebit.BankDoubts.Outcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
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

/** Where the bank and our Direct Debits do not agree, on light pages, for officers for income. */
@Controller
@RequestMapping(DoubtsPage.PATH)
class DoubtPages {

    private final BankDoubts doubts;
    private final StaticTemplates templates = new StaticTemplates();

    DoubtPages(BankDoubts doubts) {
        this.doubts = doubts;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return doubts.open(user).map(list -> Html.ok(templates.directdebitDoubts(page, DoubtsPage.of(page, list)))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{id}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return doubt(user, page, id, "").map(view -> Html.ok(templates.directdebitDoubt(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{id}/seen")
    Mono<Html> seen(CurrentUser user, PageContext page, @PathVariable UUID id, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> doubts.seen(user, id, fields).flatMap(outcome -> told(user, page, id, fields, outcome)));
    }

    @PostMapping("/{id}/suspense")
    Mono<Html> suspend(CurrentUser user, PageContext page, @PathVariable UUID id) {
        return doubts.suspend(user, id).flatMap(outcome -> told(user, page, id, Map.of(), outcome));
    }

    private Mono<Html> told(CurrentUser user, PageContext page, UUID id, Map<String, String> fields, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> Mono.just(Html.seeOther(DoubtsPage.PATH));
            case Outcome.Wrong(var problem) -> {
                var told = page.with(List.of(problem));
                yield doubt(user, told, id, fields.getOrDefault("why", "")).map(view -> Html.invalid(templates.directdebitDoubt(told, view)));
            }
            case Outcome.Changed _ -> {
                var told = page.with(List.of(Problem.of("", "directdebit.doubt.changed")));
                yield doubt(user, told, id, fields.getOrDefault("why", "")).map(view -> Html.conflict(templates.directdebitDoubt(told, view)));
            }
            case Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<DoubtPage> doubt(CurrentUser user, PageContext page, UUID id, String why) {
        return doubts.find(user, id).map(view -> DoubtPage.of(page, view, why));
    }
}
