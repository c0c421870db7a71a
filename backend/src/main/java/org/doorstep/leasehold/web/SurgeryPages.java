package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Surgeries;
import org.doorstep.leasehold.Surgeries.BookedTalk;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The leaseholders' surgery on the light pages. */
@Controller
class SurgeryPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Surgeries surgeries;
    private final Clock clock;

    SurgeryPages(Surgeries surgeries, Clock clock) {
        this.surgeries = surgeries;
        this.clock = clock;
    }

    @GetMapping("/service-charges/{lease}/surgery")
    Mono<Html> ofLease(CurrentUser user, PageContext page, @PathVariable String lease) {
        return surgeries.of(user, lease).map(view -> Html.ok(TEMPLATES.leaseholdSurgery(page, SurgeryPage.of(page, view, Map.of())))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/service-charges/{lease}/surgery")
    Mono<Html> book(CurrentUser user, PageContext page, @PathVariable String lease, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> surgeries.book(user, lease, fields).flatMap(booked -> after(user, page, lease, fields, booked)));
    }

    @PostMapping("/service-charges/{lease}/surgery/cancelled")
    Mono<Html> cancel(CurrentUser user, PageContext page, @PathVariable String lease) {
        return surgeries.cancel(user, lease).flatMap(booked -> after(user, page, lease, Map.of(), booked));
    }

    @GetMapping("/service-charges/{lease}/surgery.ics")
    Mono<ResponseEntity<byte[]>> calendar(CurrentUser user, PageContext page, @PathVariable String lease) {
        return surgeries.calendar(user, lease).map(talk -> TalkCalendar.file(page, talk, clock))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/leasehold-surgeries")
    Mono<Html> days(CurrentUser user, PageContext page) {
        return surgeries.days(user).map(days -> Html.ok(TEMPLATES.leaseholdSurgeryDays(page, SurgeryDaysPage.of(page, days, Map.of())))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/leasehold-surgeries")
    Mono<Html> open(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> surgeries.open(user, fields).flatMap(opened -> days(user, page, fields, opened, "leasehold.surgery.there")));
    }

    @PostMapping("/leasehold-surgeries/{surgery}/cancelled")
    Mono<Html> cancelDay(CurrentUser user, PageContext page, @PathVariable String surgery, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> surgeries.cancelDay(user, surgery, fields)
                .flatMap(ended -> days(user, page, Map.of(), ended, "leasehold.surgery.ended")));
    }

    private Mono<Html> days(CurrentUser user, PageContext page, Map<String, String> typed, BookedTalk outcome, String taken) {
        return switch (outcome) {
            case BookedTalk.Done _ -> Mono.just(Html.seeOther("/leasehold-surgeries"));
            case BookedTalk.Wrong(var problems) -> daysAgain(user, page.with(problems), typed, false);
            case BookedTalk.Taken _ -> daysAgain(user, page.with(List.of(Problem.of("", taken))), typed, true);
            case BookedTalk.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> after(CurrentUser user, PageContext page, String lease, Map<String, String> typed, BookedTalk booked) {
        return switch (booked) {
            case BookedTalk.Done _ -> Mono.just(Html.seeOther(LeasesPage.href(lease) + "/surgery"));
            case BookedTalk.Wrong(var problems) -> again(user, page.with(problems), lease, typed, false);
            case BookedTalk.Taken _ -> again(user, page.with(List.of(Problem.of("", "leasehold.surgery.taken"))), lease, typed, true);
            case BookedTalk.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext told, String lease, Map<String, String> typed, boolean conflict) {
        return surgeries.of(user, lease).map(view -> TEMPLATES.leaseholdSurgery(told, SurgeryPage.of(told, view, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> daysAgain(CurrentUser user, PageContext told, Map<String, String> typed, boolean conflict) {
        return surgeries.days(user).map(days -> TEMPLATES.leaseholdSurgeryDays(told, SurgeryDaysPage.of(told, days, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model)).defaultIfEmpty(Html.notHere());
    }
}
