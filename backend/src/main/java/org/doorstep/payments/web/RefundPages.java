package org.doorstep.payments.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.PlaceOutcome;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Giving a card payment back, for the income team. */
@Controller
@RequestMapping("/desk/payments")
class RefundPages {

    private static final String PATH = "/desk/payments";

    private final Refunds refunds;
    private final PaidPage paid;
    private final StaticTemplates templates = new StaticTemplates();

    RefundPages(Refunds refunds, PaidPage paid) {
        this.refunds = refunds;
        this.paid = paid;
    }

    /** Money on no account, and what cannot be. */
    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return refunds.strays(user).map(all -> Html.ok(templates.paymentsStrays(page, StraysPage.of(page, all, "", "")))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{reference}/account")
    Mono<Html> place(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).map(fields -> fields.getOrDefault("account", "")).flatMap(account ->
                refunds.place(user, reference, account).flatMap(outcome -> switch (outcome) {
                    case PlaceOutcome.Done _ -> Mono.just(Html.seeOther(PATH));
                    case PlaceOutcome.Wrong(var problem) -> {
                        var told = page.with(List.of(Problem.of(problem.field() + "-" + reference, problem.code(), problem.args().toArray())));
                        yield refunds.strays(user).map(all -> Html.invalid(templates.paymentsStrays(told, StraysPage.of(told, all, reference, account))));
                    }
                    case PlaceOutcome.NotHere _ -> Mono.just(Html.notHere());
                }));
    }

    @PostMapping("/{reference}/seen")
    Mono<Html> seen(CurrentUser user, @PathVariable String reference) {
        return refunds.seen(user, reference).map(seen -> seen ? Html.seeOther(PATH) : Html.notHere());
    }

    @GetMapping("/{reference}")
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam Map<String, String> asked) {
        return paid.after(user, page, reference, PaidPage.Deed.of(asked.getOrDefault("done", ""))).map(view -> Html.ok(templates.paymentsRefund(page, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{reference}")
    Mono<Html> giveBack(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> refunds.refund(user, reference, fields).flatMap(outcome -> told(user, page, reference, fields, outcome)));
    }

    /** Another officer agrees, or it is dropped. */
    @PostMapping("/{reference}/second")
    Mono<Html> second(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> refunds.second(user, reference, fields).flatMap(outcome -> told(user, page, reference, fields, outcome)));
    }

    private Mono<Html> told(CurrentUser user, PageContext page, String reference, Map<String, String> fields, RefundOutcome outcome) {
        return switch (outcome) {
            case RefundOutcome.Done _ -> Mono.just(PaidPage.Deed.GIVEN_BACK.done(reference));
            case RefundOutcome.Second _ -> Mono.just(PaidPage.Deed.ASKED.done(reference));
            case RefundOutcome.Dropped _ -> Mono.just(PaidPage.Deed.DROPPED.done(reference));
            case RefundOutcome.Wrong(var problems) -> again(user, page.with(problems), reference, fields, true);
            case RefundOutcome.Changed _ -> again(user, page.with(problem("payments.back.changed")), reference, fields, false);
            case RefundOutcome.Refused _ -> again(user, page.with(problem("payments.back.refused")), reference, fields, false);
            case RefundOutcome.Waiting _ -> again(user, page.with(problem("payments.back.waits")), reference, fields, false);
            case RefundOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private static List<Problem> problem(String code) {
        return List.of(Problem.of("", code));
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Map<String, String> fields, boolean wrong) {
        return paid.again(user, told, reference, fields).map(view -> templates.paymentsRefund(told, view))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view))
                .defaultIfEmpty(Html.notHere());
    }
}
