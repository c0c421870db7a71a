package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.LeaseRequests;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asking the leasehold team, and its answers, on the light pages. */
@Controller
class RequestPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final LeaseRequests requests;

    RequestPages(LeaseRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/service-charges/{lease}/requests")
    Mono<Html> ofLease(CurrentUser user, PageContext page, @PathVariable String lease) {
        return requests.of(user, lease).map(view -> Html.ok(TEMPLATES.leaseholdRequests(page, RequestsPage.of(page, view, Map.of()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/service-charges/{lease}/requests")
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String lease, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> requests.ask(user, lease, fields).flatMap(asked -> switch (asked) {
            case LeaseRequests.Asked.Taken(var reference) -> Mono.just(Html.seeOther(RequestsPage.after(page, lease, reference)));
            case LeaseRequests.Asked.Wrong(var problems) -> askAgain(user, page.with(problems), lease, fields, false);
            case LeaseRequests.Asked.NoSummary _ -> askAgain(user, page.with(List.of(Problem.of("", "leasehold.no-summary"))), lease, fields, true);
            case LeaseRequests.Asked.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    @GetMapping("/lease-requests")
    Mono<Html> waiting(CurrentUser user, PageContext page) {
        return requests.waiting(user).zipWith(requests.changed(user))
                .map(all -> Html.ok(TEMPLATES.leaseholdWaiting(page, WaitingPage.of(page, all.getT1(), all.getT2())))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/lease-requests/{reference}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return requests.find(user, reference).map(view -> Html.ok(TEMPLATES.leaseholdRequest(page, RequestPage.of(page, view, Map.of()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/lease-requests/{reference}/answer")
    Mono<Html> answer(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> requests.answer(user, reference, fields).flatMap(answered -> switch (answered) {
            case LeaseRequests.Answered.Sent _ -> Mono.just(Html.seeOther("/lease-requests/" + reference));
            case LeaseRequests.Answered.Wrong(var problems) -> answerAgain(user, page.with(problems), reference, fields, false);
            case LeaseRequests.Answered.AnsweredBefore _ ->
                    answerAgain(user, page.with(List.of(Problem.of("", "leasehold.answered-before"))), reference, fields, true);
            case LeaseRequests.Answered.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private Mono<Html> askAgain(CurrentUser user, PageContext told, String lease, Map<String, String> typed, boolean conflict) {
        return requests.of(user, lease).map(view -> TEMPLATES.leaseholdRequests(told, RequestsPage.of(told, view, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> answerAgain(CurrentUser user, PageContext told, String reference, Map<String, String> typed, boolean conflict) {
        return requests.find(user, reference).map(view -> TEMPLATES.leaseholdRequest(told, RequestPage.of(told, view, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }
}
