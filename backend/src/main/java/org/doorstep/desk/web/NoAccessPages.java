package org.doorstep.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.appointments.VisitState;
import org.doorstep.desk.web.OwnVisits.Own;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Nobody was in: when, and a photo of the door or the reason why there is none. The Housing Ombudsman names closing cases
 * on unevidenced claims of denied access as poor practice (May 2025). The resident sees both and may answer.
 */
@Controller
@RequestMapping("/operative/visits/{visit}/no-access")
class NoAccessPages {

    static final int NOTE_LIMIT = 500;

    private final OwnVisits visits;
    private final Diaries diaries;
    private final DoorPhotos photos;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    NoAccessPages(OwnVisits visits, Diaries diaries, DoorPhotos photos, Clock clock) {
        this.visits = visits;
        this.diaries = diaries;
        this.photos = photos;
        this.clock = clock;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable UUID visit) {
        var now = new Typed(Map.of("at", page.time(LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES))));
        return visits.find(user, visit)
                .flatMap(own -> photos.last(own.id()).map(photo -> mayRecord(own)
                        ? Html.ok(templates.deskNoAccess(page, view(own, now, photo))) : Html.seeOther(own.address())))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> record(CurrentUser user, PageContext page, @PathVariable UUID visit, ServerWebExchange exchange) {
        return visits.find(user, visit)
                .flatMap(own -> exchange.getMultipartData().flatMap(parts -> record(user, page, own, parts)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> record(CurrentUser user, PageContext page, Own own, MultiValueMap<String, Part> parts) {
        var typed = Typed.of(parts);
        return photos.keep(user, own.id(), parts.getFirst("photo")).flatMap(kept -> {
            var problems = problems(page, own, typed, kept);
            return problems.isEmpty() ? record(user, page, own, typed, kept.photo())
                    : Mono.just(again(page.with(problems), own, typed, kept.photo()));
        });
    }

    private Mono<Html> record(CurrentUser user, PageContext page, Own own, Typed typed, Optional<UUID> photo) {
        return diaries.noAccess(user, own.id(), at(own, typed.time("at").orElseThrow()), photo, typed.text("note"))
                .map(outcome -> switch (outcome) {
                    case StepOutcome.Taken _ -> Html.seeOther(own.afterwards());
                    case StepOutcome.NotNow(var state) -> movedOn(page, own, typed, photo, state);
                    case StepOutcome.DoesNotFit _ -> movedOn(page, own, typed, photo, own.visit().visit().state());
                    case StepOutcome.NotHere _ -> Html.notHere();
                });
    }

    private Html movedOn(PageContext page, Own own, Typed typed, Optional<UUID> photo, VisitState state) {
        var told = page.with(List.of(Problem.of("", "desk.visit.not-now", VisitWords.state(page, state))));
        return Html.conflict(templates.deskNoAccess(told, view(own, typed, photo)));
    }

    private Html again(PageContext told, Own own, Typed typed, Optional<UUID> photo) {
        return Html.invalid(templates.deskNoAccess(told, view(own, typed, photo)));
    }

    private List<Problem> problems(PageContext page, Own own, Typed typed, DoorPhotos.Kept kept) {
        var problems = new ArrayList<Problem>();
        var at = typed.time("at");
        if (at.isEmpty()) {
            problems.add(Problem.of("at", "desk.no-access.at"));
        } else if (at(own, at.get()).isAfter(clock.instant())) {
            problems.add(Problem.of("at", "desk.no-access.ahead"));
        } else if (at.get().isBefore(own.visit().visit().from())) {
            problems.add(Problem.of("at", "desk.no-access.early", page.time(own.visit().visit().from())));
        }
        kept.problem().ifPresent(problems::add);
        if (kept.problem().isEmpty() && kept.photo().isEmpty() && typed.text("note").isEmpty()) {
            problems.add(Problem.of("photo", "desk.no-access.evidence"));
        }
        Text.limited("note", typed.text("note"), NOTE_LIMIT, "desk.no-access.note").ifPresent(problems::add);
        return problems;
    }

    /** On the day of the visit, which may be written down a day late. */
    private Instant at(Own own, LocalTime time) {
        return own.visit().visit().day().atTime(time).atZone(clock.getZone()).toInstant();
    }

    private static boolean mayRecord(Own own) {
        var state = own.visit().visit().state();
        return state == VisitState.ON_THE_WAY || state == VisitState.ARRIVED;
    }

    private static NoAccessPage view(Own own, Typed typed, Optional<UUID> photo) {
        return new NoAccessPage(own.address(), own.job().place(), typed.text("at"), typed.text("note"), photo.isPresent());
    }
}
