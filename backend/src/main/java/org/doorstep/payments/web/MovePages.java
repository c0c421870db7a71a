package org.doorstep.payments.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.payments.CardMoves;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Moving a card payment to the account it belongs to: forms of the payment's page. */
@Controller
@RequestMapping("/desk/payments/{reference}/move")
class MovePages {

    private final CardMoves moves;
    private final PaidPage paid;
    private final StaticTemplates templates = new StaticTemplates();

    MovePages(CardMoves moves, PaidPage paid) {
        this.moves = moves;
        this.paid = paid;
    }

    @PostMapping
    Mono<Html> move(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> moves.move(user, reference, fields).flatMap(outcome -> told(user, page, reference, fields, outcome)));
    }

    /** The payer's bank has it. */
    @PostMapping("/recall")
    Mono<Html> recall(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> moves.recall(user, reference, fields).flatMap(outcome -> told(user, page, reference, fields, outcome)));
    }

    /** Another officer agrees, or it is dropped. */
    @PostMapping("/second")
    Mono<Html> second(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> moves.second(user, reference, fields).flatMap(outcome -> told(user, page, reference, fields, outcome)));
    }

    private Mono<Html> told(CurrentUser user, PageContext page, String reference, Map<String, String> fields, CardMoves.Outcome outcome) {
        return switch (outcome) {
            case CardMoves.Outcome.Done _ -> Mono.just(PaidPage.Deed.MOVED.done(reference));
            case CardMoves.Outcome.Recalled _ -> Mono.just(PaidPage.Deed.RECALLED.done(reference));
            case CardMoves.Outcome.Second _ -> Mono.just(PaidPage.Deed.ASKED.done(reference));
            case CardMoves.Outcome.Dropped _ -> Mono.just(PaidPage.Deed.DROPPED.done(reference));
            case CardMoves.Outcome.Wrong(var problems) -> again(user, page.with(problems), reference, fields, true);
            case CardMoves.Outcome.Changed _ -> again(user, page.with(List.of(Problem.of("", "payments.move.changed"))), reference, fields, false);
            case CardMoves.Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String reference, Map<String, String> fields, boolean wrong) {
        return paid.again(user, told, reference, fields).map(view -> templates.paymentsRefund(told, view))
                .map(view -> wrong ? Html.invalid(view) : Html.conflict(view)).defaultIfEmpty(Html.notHere());
    }
}
