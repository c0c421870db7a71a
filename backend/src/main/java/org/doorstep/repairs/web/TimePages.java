package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.CallBackOutcome;
import org.doorstep.repairs.Repairs;
import org.doorstep.repairs.SlotsOutcome;
import org.doorstep.repairs.model.ReportAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Another time for a visit, on the light pages. */
@Controller
@RequestMapping("/repairs/{reference:REP-.*}/time")
class TimePages {

    private final Repairs repairs;
    private final TimePageMaker maker;
    private final RepairPageMaker pages;
    private final StaticTemplates templates = new StaticTemplates();

    TimePages(Repairs repairs, TimePageMaker maker, RepairPageMaker pages) {
        this.repairs = repairs;
        this.maker = maker;
        this.pages = pages;
    }

    /** @param from the day to show times from, when a link asks for later ones */
    @GetMapping
    Mono<Html> times(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam(defaultValue = "") String from) {
        return times(user, page, reference, from, List.of(), Html::ok);
    }

    @PostMapping
    Mono<Html> book(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> {
            var slot = fields.getOrDefault("slot", "");
            return slot.equals(ReportAnswers.CALL_BACK) ? callBack(user, page, reference)
                    : SlotChoice.parse(slot)
                            .map(choice -> repairs.book(user, reference, choice).flatMap(outcome -> booked(user, page, reference, fields, outcome)))
                            .orElseGet(() -> again(user, page, reference, fields, Problem.of("slot", "repairs.slot.choose"), Html::invalid));
        });
    }

    private Mono<Html> callBack(CurrentUser user, PageContext page, String reference) {
        return repairs.callBack(user, reference).flatMap(outcome -> switch (outcome) {
            case CallBackOutcome.Promised _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case CallBackOutcome.NotNow(var phone) -> stands(user, page, reference, Problem.of("", "repairs.time.not-now", phone));
            case CallBackOutcome.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    private Mono<Html> booked(CurrentUser user, PageContext page, String reference, Map<String, String> fields, BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Booked _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case BookOutcome.Gone(var nearest) -> times(user, page, reference, "", nearest, Html::conflict);
            case BookOutcome.TooMany(var limit) ->
                    again(user, page, reference, fields, Problem.of("slot", "repairs.slot.too-many", limit), Html::invalid);
            case BookOutcome.TooLate(var phone) -> stands(user, page, reference, Problem.of("", "repairs.time.too-late", phone));
            case BookOutcome.NotNow(var phone) -> stands(user, page, reference, Problem.of("", "repairs.time.not-now", phone));
            case BookOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> again(CurrentUser user, PageContext page, String reference, Map<String, String> fields, Problem problem,
            Function<JteModel, Html> answer) {
        return times(user, page.with(List.of(problem)), reference, fields.getOrDefault("from", ""), List.of(), answer);
    }

    /** The times to pick from; when there is nothing to pick, the repair's page says why. */
    private Mono<Html> times(CurrentUser user, PageContext page, String reference, String from, List<Slot> nearest, Function<JteModel, Html> answer) {
        return repairs.slots(user, reference).flatMap(outcome -> switch (outcome) {
            case SlotsOutcome.Offered(var offer) -> maker.times(user, page, reference, offer, from, nearest)
                    .map(view -> answer.apply(templates.repairsTime(page, view))).defaultIfEmpty(Html.notHere());
            case SlotsOutcome.TooLate(var phone) -> stands(user, page, reference, Problem.of("", "repairs.time.too-late", phone));
            case SlotsOutcome.NotNow(var phone) -> stands(user, page, reference, Problem.of("", "repairs.time.not-now", phone));
            case SlotsOutcome.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    /** The repair as it stands, and why no other time can be booked for it. */
    private Mono<Html> stands(CurrentUser user, PageContext page, String reference, Problem why) {
        var told = page.with(List.of(why));
        return repairs.find(user, reference, page.locale())
                .map(repair -> Html.conflict(templates.repairsShow(told, pages.show(told, repair, Optional.empty())))).defaultIfEmpty(Html.notHere());
    }
}
