package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.RepairWaits;
import org.doorstep.repairs.Repairs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The day to look again has come and the wait is not over: a new day, and the reason as it is now. */
@Controller
@RequestMapping("/desk/repairs/{reference:REP-.*}/look-again")
class LookAgainPages {

    private final Repairs repairs;
    private final RepairWaits waits;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    LookAgainPages(Repairs repairs, RepairWaits waits, Clock clock) {
        this.repairs = repairs;
        this.waits = waits;
        this.clock = clock;
    }

    static String address(String reference) {
        return "/desk/repairs/" + reference + "/look-again";
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return found(user, page, reference)
                .map(repair -> Html.ok(templates.deskLookAgain(page, view(page, repair, new Typed(Map.of("reason", repair.waitingFor().orElse("")))))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> set(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return found(user, page, reference)
                .flatMap(repair -> Typed.of(exchange).flatMap(typed -> set(user, page, repair, typed)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> set(CurrentUser user, PageContext page, RepairView repair, Typed typed) {
        var day = typed.day("review").filter(BoardPages::near);
        var problems = problems(typed.text("reason"), day);
        if (!problems.isEmpty()) {
            var told = page.with(problems);
            return Mono.just(Html.invalid(templates.deskLookAgain(told, view(told, repair, typed))));
        }
        return waits.waitOn(user, repair.reference(), typed.text("reason"), day.orElseThrow())
                .map(done -> done ? Html.seeOther("/repairs/" + repair.reference()) : Html.notHere());
    }

    private List<Problem> problems(String reason, Optional<LocalDate> day) {
        var problems = new ArrayList<Problem>();
        Text.required("reason", reason, DoneForm.REASON_LIMIT, "desk.done.reason", "desk.done.reason-too-long").ifPresent(problems::add);
        if (day.isEmpty()) {
            problems.add(Problem.of("review", "desk.done.review"));
        } else if (day.get().isBefore(LocalDate.now(clock))) {
            problems.add(Problem.of("review", "desk.done.review-past"));
        }
        return problems;
    }

    private Mono<RepairView> found(CurrentUser user, PageContext page, String reference) {
        return Workers.atDesk(user)
                ? repairs.find(user, reference, page.locale()).filter(repair -> repair.state().equals("waiting"))
                : Mono.empty();
    }

    private static LookAgainPage view(PageContext page, RepairView repair, Typed typed) {
        return new LookAgainPage(repair.reference(), page.t("diagnosis.outcome." + repair.fault()), repair.place(),
                repair.next().by().map(by -> page.t("desk.look-again.now", page.dateTime(by))).orElse(""), typed);
    }
}
