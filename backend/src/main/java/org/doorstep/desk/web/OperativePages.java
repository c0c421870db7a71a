package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.appointments.VisitState;
import org.doorstep.desk.web.OwnVisits.Own;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Mono;

/** An operative's day on a phone: today's visits in order, and for each the one thing to do next. */
@Controller
@RequestMapping("/operative")
class OperativePages {

    private final OwnVisits visits;
    private final VisitPageMaker maker;
    private final Diaries diaries;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    OperativePages(OwnVisits visits, VisitPageMaker maker, Diaries diaries, Clock clock) {
        this.visits = visits;
        this.maker = maker;
        this.diaries = diaries;
        this.clock = clock;
    }

    @GetMapping
    Mono<Html> today(CurrentUser user, PageContext page) {
        return Mono.zip(visits.earlier(user), visits.today(user))
                .map(found -> Html.ok(templates.deskToday(page, maker.today(page, LocalDate.now(clock), found.getT1(), found.getT2()))))
                .defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/visits/{visit}")
    Mono<Html> visit(CurrentUser user, PageContext page, @PathVariable UUID visit) {
        return visits.find(user, visit)
                .flatMap(own -> maker.visit(user, page, own)).map(view -> Html.ok(templates.deskVisit(page, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/visits/{visit}/on-my-way")
    Mono<Html> onMyWay(CurrentUser user, PageContext page, @PathVariable UUID visit) {
        return visits.find(user, visit)
                .flatMap(own -> diaries.onMyWay(user, visit).flatMap(outcome -> answered(user, page, own, outcome)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/visits/{visit}/arrived")
    Mono<Html> arrived(CurrentUser user, PageContext page, @PathVariable UUID visit) {
        return visits.find(user, visit)
                .flatMap(own -> diaries.arrived(user, visit).flatMap(outcome -> answered(user, page, own, outcome)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> answered(CurrentUser user, PageContext page, Own own, StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Taken _ -> Mono.just(Html.seeOther(own.address()));
            case StepOutcome.NotNow(var state) -> movedOn(user, page, own, state);
            case StepOutcome.DoesNotFit _ -> movedOn(user, page, own, own.visit().visit().state());
            case StepOutcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }

    private Mono<Html> movedOn(CurrentUser user, PageContext page, Own own, VisitState state) {
        var told = page.with(List.of(Problem.of("", "desk.visit.not-now", VisitWords.state(page, state))));
        return maker.visit(user, told, own).map(view -> Html.conflict(templates.deskVisit(told, view)));
    }
}
