package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.DaysShown;
import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.FinishOutcome;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.VisitState;
import org.doorstep.desk.web.OwnVisits.Own;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.RepairJobs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The end of a visit, before the operative leaves: what was done, and what comes next, always (nph document 004: "make
 * follow up appointments if required with you prior to leaving your property").
 */
@Controller
@RequestMapping("/operative/visits/{visit}/done")
class DonePages {

    /** The day that the times begin with: of the button that was pressed, and of the page it was on. */
    private static final String FROM = "from";
    private static final String SHOWN = "shown";

    /** What the page asked about: what comes next, chosen on the page before it. */
    private static final String PART = "part";
    private static final String BACK = "back";

    private final OwnVisits visits;
    private final Diaries diaries;
    private final Appointments appointments;
    private final RepairJobs jobs;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    DonePages(OwnVisits visits, Diaries diaries, Appointments appointments, RepairJobs jobs, Clock clock) {
        this.visits = visits;
        this.diaries = diaries;
        this.appointments = appointments;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable UUID visit) {
        return visits.find(user, visit)
                .flatMap(own -> own.visit().visit().state() == VisitState.ARRIVED
                        ? view(user, page, own, Typed.NOTHING, "").map(view -> Html.ok(templates.deskDone(page, view)))
                        : Mono.just(Html.seeOther(own.address())))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> finish(CurrentUser user, PageContext page, @PathVariable UUID visit, ServerWebExchange exchange) {
        return visits.find(user, visit)
                .flatMap(own -> Typed.of(exchange).flatMap(typed -> finish(user, page, own, typed)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> finish(CurrentUser user, PageContext page, Own own, Typed typed) {
        if (!typed.text(FROM).isEmpty() || !typed.text(BACK).isEmpty()) {
            return view(user, page, own, typed, typed.text(BACK).isEmpty() ? typed.text("next") : "").map(view -> Html.ok(templates.deskDone(page, view)));
        }
        var begun = DoneForm.begun(typed);
        if (!begun.isEmpty()) {
            return wrong(user, page.with(begun), own, typed, "");
        }
        if (!typed.text(PART).equals(typed.text("next"))) {
            return view(user, page, own, typed, typed.text("next")).map(view -> Html.ok(templates.deskDone(page, view)));
        }
        var problems = DoneForm.problems(typed, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return wrong(user, page.with(problems), own, typed, typed.text("next"));
        }
        return jobs.need(user, own.job().id())
                .flatMap(need -> diaries.finish(user, own.id(), DoneForm.finish(typed, need)))
                .flatMap(outcome -> answered(user, page, own, typed, outcome));
    }

    private Mono<Html> wrong(CurrentUser user, PageContext told, Own own, Typed typed, String part) {
        return view(user, told, own, typed, part).map(view -> Html.invalid(templates.deskDone(told, view)));
    }

    private Mono<Html> answered(CurrentUser user, PageContext page, Own own, Typed typed, FinishOutcome outcome) {
        return switch (outcome) {
            case FinishOutcome.Finished _ -> Mono.just(Html.seeOther(own.afterwards()));
            case FinishOutcome.Gone(var nearest) -> Mono.just(Html.conflict(
                    templates.deskDone(page, view(page, own, typed.text("next"), times(page, nearest.stream()), typed).gone())));
            case FinishOutcome.NotNow(var state) -> movedOn(user, page, own, typed, state);
            case FinishOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> movedOn(CurrentUser user, PageContext page, Own own, Typed typed, VisitState state) {
        var told = page.with(List.of(Problem.of("", "desk.visit.not-now", VisitWords.state(page, state))));
        return view(user, told, own, typed, typed.text("next")).map(view -> Html.conflict(templates.deskDone(told, view)));
    }

    private Mono<DonePage> view(CurrentUser user, PageContext page, Own own, Typed typed, String part) {
        return jobs.need(user, own.job().id()).flatMap(need -> appointments.offer(user, need))
                .map(offer -> view(page, own, part, times(page, offer, from(typed)), typed));
    }

    private static DonePage view(PageContext page, Own own, String part, DonePage.Times times, Typed typed) {
        return new DonePage(own.address(), own.job().place(), part,
                DoneForm.FIRST_TIME.stream().map(answer -> Option.of(answer, page.t("desk.done.first." + answer))).toList(),
                DoneForm.NEXTS.stream().map(next -> Option.of(next, page.t("desk.done.next." + next))).toList(),
                times, false, typed);
    }

    private static String from(Typed typed) {
        return typed.text(FROM).isEmpty() ? typed.text(SHOWN) : typed.text(FROM);
    }

    private static DonePage.Times times(PageContext page, Offer offer, String from) {
        return switch (offer) {
            case Offer.InTime(var days) -> {
                var shown = DaysShown.of(days, from);
                yield new DonePage.Times(options(page, shown.slots()), shown.first(), shown.earlier(), shown.later());
            }
            case Offer.Later(var first) -> times(page, first.slots().stream());
            case Offer.Nobody _ -> times(page, Stream.empty());
        };
    }

    private static DonePage.Times times(PageContext page, Stream<Slot> slots) {
        return new DonePage.Times(options(page, slots), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Option> options(PageContext page, Stream<Slot> slots) {
        return slots.map(slot -> VisitWords.slot(page, slot)).toList();
    }
}
