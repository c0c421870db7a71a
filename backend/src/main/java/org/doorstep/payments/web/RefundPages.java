package org.doorstep.payments.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.RefundOutcome;
import org.doorstep.payments.Refunds;
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

/** Giving a card payment back, for the income team. */
@Controller
@RequestMapping("/desk/payments/{reference}")
class RefundPages {

    private final Refunds refunds;
    private final StaticTemplates templates = new StaticTemplates();

    RefundPages(Refunds refunds) {
        this.refunds = refunds;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return refunds.find(user, reference).map(payment -> Html.ok(templates.paymentsRefund(page, RefundPage.of(page, payment, Map.of()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> giveBack(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> refunds.refund(user, reference, fields).flatMap(outcome -> switch (outcome) {
            case RefundOutcome.Done _ -> Mono.just(Html.seeOther("/desk/payments/" + reference));
            case RefundOutcome.Wrong(var problems) -> again(user, page.with(problems), reference, fields, true);
            case RefundOutcome.Changed _ -> again(user, page.with(problem("payments.back.changed")), reference, fields, false);
            case RefundOutcome.Refused _ -> again(user, page.with(problem("payments.back.refused")), reference, fields, false);
            case RefundOutcome.Waiting _ -> again(user, page.with(problem("payments.back.waits")), reference, fields, false);
            case RefundOutcome.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private static List<Problem> problem(String code) {
        return List.of(Problem.of("", code));
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Map<String, String> fields, boolean wrong) {
        return refunds.find(user, reference)
                .map(payment -> templates.paymentsRefund(told, RefundPage.of(told, payment, fields)))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view))
                .defaultIfEmpty(Html.notHere());
    }
}
