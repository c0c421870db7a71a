package org.doorstep.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.CallOuts;
import org.doorstep.repairs.CallOuts.Attended;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who comes to an emergency at night comes out of no diary: the desk writes down that they were there. */
@Controller
@RequestMapping("/desk/repairs/{reference:REP-.*}/called-out")
class CalledOutPages {

    private static final List<String> NEXTS = List.of("mended", "rest");

    private final CallOuts callOuts;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    CalledOutPages(CallOuts callOuts, Clock clock) {
        this.callOuts = callOuts;
        this.clock = clock;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return view(user, page, reference, new Typed(Map.of("day", LocalDate.now(clock).toString())))
                .map(view -> Html.ok(templates.deskCalledOut(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> attended(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Typed.of(exchange).flatMap(typed -> {
            var problems = problems(typed);
            return problems.isEmpty() ? attended(user, page, reference, typed) : again(user, page, reference, typed, problems);
        });
    }

    private Mono<Html> attended(CurrentUser user, PageContext page, String reference, Typed typed) {
        return callOuts.attended(user, reference, came(typed).orElseThrow(), typed.text("done"), typed.text("next").equals("mended"))
                .flatMap(outcome -> switch (outcome) {
                    case Attended.Kept(var othersLeft) -> Mono.just(Html.seeOther(
                            othersLeft ? HazardPages.afterACallOut(reference) : "/repairs/" + reference));
                    case Attended.Wrong(var problems) -> again(user, page, reference, typed, problems);
                    case Attended.VisitBooked _ -> again(user, page, reference, typed, List.of(Problem.of("", "desk.called-out.booked")));
                    case Attended.NotHere _ -> Mono.just(Html.notHere());
                });
    }

    private static List<Problem> problems(Typed typed) {
        var problems = new ArrayList<Problem>();
        if (typed.day("day").filter(BoardPages::near).isEmpty()) {
            problems.add(Problem.of("day", "desk.called-out.day"));
        }
        if (typed.time("at").isEmpty()) {
            problems.add(Problem.of("at", "desk.called-out.at"));
        }
        if (!NEXTS.contains(typed.text("next"))) {
            problems.add(Problem.of("next", "desk.called-out.next"));
        }
        return problems;
    }

    private Optional<Instant> came(Typed typed) {
        return typed.day("day").flatMap(day -> typed.time("at").map(at -> day.atTime(at).atZone(clock.getZone()).toInstant()));
    }

    private Mono<Html> again(CurrentUser user, PageContext page, String reference, Typed typed, List<Problem> problems) {
        var told = page.with(problems);
        return view(user, told, reference, typed).map(view -> Html.invalid(templates.deskCalledOut(told, view))).defaultIfEmpty(Html.notHere());
    }

    private Mono<CalledOutPage> view(CurrentUser user, PageContext page, String reference, Typed typed) {
        return callOuts.find(user, reference).map(found -> new CalledOutPage(found.reference(), page.t("diagnosis.outcome." + found.fault()),
                found.place(), page.t("desk.called-out.logged", page.dateTime(found.logged())),
                NEXTS.stream().map(next -> Option.of(next, page.t("desk.called-out.next." + next))).toList(), typed));
    }
}
