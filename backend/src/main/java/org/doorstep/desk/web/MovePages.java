package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.DiaryDay;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.appointments.Window;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts a booked visit into another diary, day or window; the address says where it stands now. */
@Controller
@RequestMapping("/desk/visits/{visit}/move")
class MovePages {

    private final Diaries diaries;
    private final RepairJobs jobs;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    MovePages(Diaries diaries, RepairJobs jobs, Clock clock) {
        this.diaries = diaries;
        this.jobs = jobs;
        this.clock = clock;
    }

    static String address(DiaryVisit visit) {
        return "/desk/visits/" + visit.visit().id() + "/move?day=" + visit.visit().day() + "&trade=" + visit.trade();
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String trade) {
        return standing(user, visit, day, trade)
                .map(found -> Html.ok(templates.deskMove(page, view(page, found, asItStands(found.visit())))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> move(CurrentUser user, PageContext page, @PathVariable UUID visit,
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String trade, ServerWebExchange exchange) {
        return standing(user, visit, day, trade)
                .flatMap(found -> Typed.of(exchange).flatMap(typed -> move(user, page, found, typed)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> move(CurrentUser user, PageContext page, Standing found, Typed typed) {
        var problems = problems(found, typed);
        if (!problems.isEmpty()) {
            var told = page.with(problems);
            return Mono.just(Html.invalid(templates.deskMove(told, view(told, found, typed))));
        }
        var choice = new SlotChoice(typed.day("to").orElseThrow(), Window.of(typed.text("window")).orElseThrow());
        return diaries.move(user, found.visit().visit().id(), typed.text("operative"), choice).map(outcome -> switch (outcome) {
            case StepOutcome.Taken(var moved) -> Html.seeOther(BoardMaker.address(moved.visit().day(), moved.trade()));
            case StepOutcome.DoesNotFit _ -> refused(page, found, typed, Problem.of("operative", "desk.move.does-not-fit"));
            case StepOutcome.NotNow(var state) -> refused(page, found, typed,
                    Problem.of("", "desk.move.not-now", VisitWords.state(page, state)));
            // The visit was there a moment ago: whoever it was to go to has left.
            case StepOutcome.NotHere _ -> refused(page, found, typed, Problem.of("operative", "desk.move.left"));
        });
    }

    private Html refused(PageContext page, Standing found, Typed typed, Problem problem) {
        var told = page.with(List.of(problem));
        return Html.conflict(templates.deskMove(told, view(told, found, typed)));
    }

    private List<Problem> problems(Standing found, Typed typed) {
        var problems = new ArrayList<Problem>();
        if (found.diaries().stream().noneMatch(diary -> diary.code().equals(typed.text("operative")))) {
            problems.add(Problem.of("operative", "desk.move.operative"));
        }
        var day = typed.day("to").filter(BoardPages::near);
        if (day.isEmpty()) {
            problems.add(Problem.of("to", "desk.move.day"));
        } else if (day.get().isBefore(LocalDate.now(clock))) {
            problems.add(Problem.of("to", "desk.move.past"));
        }
        if (Window.of(typed.text("window")).isEmpty()) {
            problems.add(Problem.of("window", "desk.move.window"));
        }
        return problems;
    }

    private Mono<Standing> standing(CurrentUser user, UUID visit, String day, String trade) {
        return Mono.justOrEmpty(Typed.date(day).filter(BoardPages::near)).filter(_ -> Workers.plans(user))
                .flatMap(known -> diaries.board(user, known, Trades.known(trade)))
                .flatMap(days -> Mono.justOrEmpty(days.stream()
                        .flatMap(diary -> diary.visits().stream()).filter(each -> each.visit().id().equals(visit)).findFirst()
                        .map(found -> new Standing(found, days, Optional.empty()))))
                .flatMap(found -> jobs.jobs(user, Set.of(found.repair())).map(repairs -> found.of(Optional.ofNullable(repairs.get(found.repair())))));
    }

    private static Typed asItStands(DiaryVisit visit) {
        return new Typed(Map.of("operative", visit.operativeCode(), "to", visit.visit().day().toString(),
                "window", visit.visit().window().code()));
    }

    private static MovePage view(PageContext page, Standing found, Typed typed) {
        var visit = found.visit();
        return new MovePage(address(visit), BoardMaker.address(visit.visit().day(), visit.trade()), page.t("desk.move.title"),
                found.job().map(job -> String.join(", ", WorklistMaker.fault(page, job), job.place(), job.reference())).orElse(""),
                page.t("desk.move.now", visit.visit().operative(), page.date(visit.visit().day()), VisitWords.window(page, visit.visit())),
                page.t("desk.move.due", page.dateTime(visit.due())),
                found.diaries().stream().map(diary -> Option.of(diary.code(), page.t("desk.board.operative", diary.name(), diary.code()))).toList(),
                Arrays.stream(Window.values()).map(window -> Option.of(window.code(), VisitWords.part(page, window))).toList(),
                typed);
    }

    /** @param diaries of everybody with the trade, or with a visit of it, on the visit's day @param job what the visit is for */
    private record Standing(DiaryVisit visit, List<DiaryDay> diaries, Optional<RepairJobs.JobView> job) {

        UUID repair() {
            return visit.visit().subject().id();
        }

        Standing of(Optional<RepairJobs.JobView> known) {
            return new Standing(visit, diaries, known);
        }
    }
}
