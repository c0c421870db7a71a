package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Bills;
import org.doorstep.leasehold.Leasehold;
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

/** The team's pages of bills: what stops them, and putting one right. */
@Controller
@RequestMapping("/service-charges")
class BillsPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();
    static final String SENDING = "/service-charges/bills";

    private final Bills bills;
    private final Leasehold leasehold;

    BillsPages(Bills bills, Leasehold leasehold) {
        this.bills = bills;
        this.leasehold = leasehold;
    }

    @GetMapping("/bills")
    Mono<Html> sending(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String after) {
        return bills.sending(user, why, after).map(sending -> Html.ok(TEMPLATES.leaseholdSending(page, SendingPage.of(page, sending, new SendingPage.Shown(why, after, Map.of()))))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/bills/sent")
    Mono<Html> send(CurrentUser user, PageContext page) {
        return bills.send(user).flatMap(outcome -> sendingAfter(user, page, outcome, "leasehold.rights.other", Map.of()));
    }

    @PostMapping("/bills/put-right")
    Mono<Html> putRight(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> bills.putRight(user, fields)
                .flatMap(outcome -> sendingAfter(user, page, outcome, "leasehold.putRight.running", fields)));
    }

    @PostMapping("/bills/nothing-spent")
    Mono<Html> nothingSpent(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> bills.nothingSpent(user, fields).flatMap(outcome -> sendingAfter(user, page, outcome, "leasehold.noCosts.said", Map.of())));
    }

    @PostMapping("/bills/rights")
    Mono<Html> confirmRights(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> bills.confirmRights(user, fields)).flatMap(outcome -> sendingAfter(user, page, outcome, "leasehold.rights.other", Map.of()));
    }

    @PostMapping("/{lease}/{year}/bills/{quarter}/corrections")
    Mono<Html> correct(CurrentUser user, PageContext page, @PathVariable String lease, @PathVariable String year, @PathVariable String quarter,
            ServerWebExchange exchange) {
        var href = LeasesPage.href(lease) + "/" + year + "/bills/" + quarter;
        return Forms.fields(exchange).flatMap(fields -> bills.correct(user, lease, YearNumber.of(year), YearNumber.of(quarter), fields)
                .flatMap(outcome -> switch (outcome) {
                    case Bills.Outcome.Done _ -> Mono.just(Html.seeOther(href));
                    case Bills.Outcome.Wrong(var problems) -> billAgain(user, page.with(problems), lease, year, quarter, fields, false);
                    case Bills.Outcome.NoRights _ -> billAgain(user, page.with(about("leasehold.no-rights")), lease, year, quarter, fields, true);
                    case Bills.Outcome.Undecided _ -> billAgain(user, page.with(about("leasehold.bill.undecided")), lease, year, quarter, fields, true);
                    case Bills.Outcome.NotNow _ -> billAgain(user, page.with(about("leasehold.bill.as-it-is")), lease, year, quarter, fields, true);
                    case Bills.Outcome.NotHere _ -> Mono.just(Html.notHere());
                }));
    }

    private Mono<Html> sendingAfter(CurrentUser user, PageContext page, Bills.Outcome outcome, String notNow, Map<String, String> typed) {
        return switch (outcome) {
            case Bills.Outcome.Done _ -> Mono.just(Html.seeOther(SENDING));
            case Bills.Outcome.Wrong(var problems) -> sendingAgain(user, page.with(problems), typed, false);
            case Bills.Outcome.NoRights _ -> sendingAgain(user, page.with(about("leasehold.no-rights")), typed, true);
            case Bills.Outcome.Undecided _, Bills.Outcome.NotNow _ -> sendingAgain(user, page.with(about(notNow)), typed, true);
            case Bills.Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private static List<Problem> about(String code) {
        return List.of(Problem.of("", code));
    }

    private Mono<Html> sendingAgain(CurrentUser user, PageContext told, Map<String, String> typed, boolean conflict) {
        return bills.sending(user).map(sending -> TEMPLATES.leaseholdSending(told, SendingPage.of(told, sending, new SendingPage.Shown("", "", typed))))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> billAgain(
            CurrentUser user, PageContext told, String lease, String year, String quarter, Map<String, String> typed, boolean conflict) {
        return leasehold.bill(user, lease, YearNumber.of(year), YearNumber.of(quarter))
                .map(bill -> TEMPLATES.leaseholdBill(told, BillPage.of(told, bill, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }
}
