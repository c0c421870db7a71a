package org.doorstep.payments.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.Payments;
import org.doorstep.payments.StartOutcome;
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

/** How much to pay, and off to the page of the provider. */
@Controller
@RequestMapping("/pay/{account}")
class PayPages {

    private final Payments payments;
    private final Ids ids;
    private final StaticTemplates templates = new StaticTemplates();

    PayPages(Payments payments, Ids ids) {
        this.payments = payments;
        this.ids = ids;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String account) {
        return payments.offer(user, account)
                .map(offer -> Html.ok(templates.paymentsPay(page, PayPage.of(page, offer, ids.next().toString(), Map.of()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> start(CurrentUser user, PageContext page, @PathVariable String account, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> payments.start(user, account, fields).flatMap(outcome -> switch (outcome) {
            case StartOutcome.Ready ready -> Mono.just(Html.seeOther(ready.next().address().toString()));
            case StartOutcome.Over(var id) -> Mono.just(Html.seeOther("/payments/" + id));
            case StartOutcome.Wrong(var problems) -> again(user, page.with(problems), account, fields, true);
            case StartOutcome.NotForOthers _ -> again(user, page.with(problem("payments.not-for-others")), account, fields, false);
            case StartOutcome.NotNow _ -> again(user, page.with(problem("payments.not-now")), account, fields, false);
            case StartOutcome.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private static List<Problem> problem(String code) {
        return List.of(Problem.of("", code));
    }

    /** With the key it came with: what was begun is still the same payment. */
    private Mono<Html> again(CurrentUser user, PageContext told, String account, Map<String, String> fields, boolean wrong) {
        return payments.offer(user, account)
                .map(offer -> templates.paymentsPay(told, PayPage.of(told, offer, fields.getOrDefault("once", ""), fields)))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view))
                .defaultIfEmpty(Html.notHere());
    }
}
