package org.doorstep.repairs.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Repairs;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** A resident's repairs on the light pages: what happens next comes first, then the promises, then what happened. */
@Controller
@RequestMapping("/repairs")
class RepairPages {

    private final Repairs repairs;
    private final Residents residents;
    private final RepairPageMaker maker;
    private final StaticTemplates templates = new StaticTemplates();

    RepairPages(Repairs repairs, Residents residents, RepairPageMaker maker) {
        this.repairs = repairs;
        this.residents = residents;
        this.maker = maker;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page, @RequestParam Optional<String> before) {
        return residents.me(user)
                .map(me -> me.places().stream().map(Place::agreement).collect(toSet()))
                .defaultIfEmpty(Set.of())
                .flatMap(agreements -> repairs.list(user, agreements, before))
                .map(found -> Html.ok(templates.repairsList(page, maker.list(page, found, before.isEmpty()))));
    }

    @GetMapping("/{reference:REP-.*}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return repairs.find(user, reference, page.locale())
                .map(repair -> Html.ok(templates.repairsShow(page, maker.show(page, repair, Optional.empty()))))
                .defaultIfEmpty(Html.notHere());
    }

    /** The confirmation, which may be bookmarked: reference first, then what happens next. */
    @GetMapping("/{reference:REP-.*}/reported")
    Mono<Html> reported(CurrentUser user, PageContext page, @PathVariable String reference) {
        return repairs.find(user, reference, page.locale())
                .map(repair -> Html.ok(templates.repairsReported(page, maker.show(page, repair, Optional.empty()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{reference:REP-.*}/follow")
    Mono<Html> follow(CurrentUser user, @PathVariable String reference) {
        return repairs.follow(user, reference).map(done -> done ? Html.seeOther("/repairs/" + reference) : Html.notHere());
    }

    @GetMapping("/{reference:REP-.*}/time")
    Mono<Html> times(CurrentUser user, PageContext page, @PathVariable String reference) {
        return maker.times(user, page, reference, List.of())
                .map(view -> Html.ok(templates.repairsTime(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{reference:REP-.*}/time")
    Mono<Html> book(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> SlotChoice.parse(fields.getOrDefault("slot", ""))
                .map(choice -> repairs.book(user, reference, choice).flatMap(outcome -> booked(user, page, reference, outcome)))
                .orElseGet(() -> again(user, page, reference, Problem.of("slot", "repairs.slot.choose"))
                        .map(Html::invalid).defaultIfEmpty(Html.notHere())));
    }

    private Mono<Html> booked(CurrentUser user, PageContext page, String reference, BookOutcome outcome) {
        return switch (outcome) {
            case BookOutcome.Booked _ -> Mono.just(Html.seeOther("/repairs/" + reference));
            case BookOutcome.Gone(var nearest) -> maker.times(user, page, reference, nearest)
                    .map(view -> Html.conflict(templates.repairsTime(page, view)));
            case BookOutcome.TooLate(var phone) -> again(user, page, reference, Problem.of("slot", "repairs.time.too-late", phone))
                    .map(Html::conflict).defaultIfEmpty(Html.notHere());
            case BookOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<JteModel> again(CurrentUser user, PageContext page, String reference, Problem problem) {
        var told = page.with(List.of(problem));
        return maker.times(user, told, reference, List.of()).map(view -> templates.repairsTime(told, view));
    }
}
