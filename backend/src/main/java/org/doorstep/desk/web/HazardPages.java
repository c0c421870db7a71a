package org.doorstep.desk.web;

import java.util.List;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The steps the law asks for with a hazard, written down when they are taken. */
@Controller
@RequestMapping("/desk/repairs/{reference:REP-.*}/hazard")
class HazardPages {

    private static final String STEP_PREFIX = "hazard.";

    private final Repairs repairs;
    private final RepairJobs jobs;
    private final StaticTemplates templates = new StaticTemplates();

    HazardPages(Repairs repairs, RepairJobs jobs) {
        this.repairs = repairs;
        this.jobs = jobs;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return found(user, page, reference)
                .map(repair -> Html.ok(templates.deskHazard(page, view(page, repair)))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> take(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return found(user, page, reference)
                .flatMap(repair -> Typed.of(exchange).flatMap(typed -> take(user, page, repair, typed.text("step"))))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> take(CurrentUser user, PageContext page, RepairView repair, String step) {
        if (!RepairJobs.HAZARD_STEPS.contains(step)) {
            var told = page.with(List.of(Problem.of("step", "desk.hazard.choose")));
            return Mono.just(Html.invalid(templates.deskHazard(told, view(told, repair))));
        }
        return jobs.hazardStep(user, repair.reference(), step)
                .map(done -> done ? Html.seeOther("/repairs/" + repair.reference()) : Html.notHere());
    }

    private Mono<RepairView> found(CurrentUser user, PageContext page, String reference) {
        return Workers.seesHazards(user) ? repairs.find(user, reference, page.locale()) : Mono.empty();
    }

    private static HazardPage view(PageContext page, RepairView repair) {
        return new HazardPage(repair.reference(), page.t("diagnosis.outcome." + repair.fault()), repair.place(),
                RepairJobs.HAZARD_STEPS.stream()
                        .map(step -> Option.of(step, page.t("desk.hazard." + step.substring(STEP_PREFIX.length())))).toList());
    }
}
