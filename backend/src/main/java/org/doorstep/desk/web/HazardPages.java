package org.doorstep.desk.web;

import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairView;
import org.doorstep.repairs.Repairs;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.PromiseView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The steps the law asks for with a hazard, written down when they are taken. */
@Controller
@RequestMapping("/desk/repairs/{reference:REP-.*}/hazard")
class HazardPages {

    private static final String STEP_PREFIX = "hazard.";
    private static final String CALLED_OUT = "called-out";
    private static final Set<String> OFFICE_STEPS = Set.of("hazard.summary-sent", "hazard.consent-refused");

    private final Repairs repairs;
    private final RepairJobs jobs;
    private final StaticTemplates templates = new StaticTemplates();

    HazardPages(Repairs repairs, RepairJobs jobs) {
        this.repairs = repairs;
        this.jobs = jobs;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference, @RequestParam(defaultValue = "") String after) {
        return found(user, page, reference)
                .flatMap(repair -> view(user, page, repair, new Typed(Map.of("after", after))))
                .map(view -> Html.ok(templates.deskHazard(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> take(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return found(user, page, reference)
                .flatMap(repair -> Typed.of(exchange).flatMap(typed -> take(user, page, repair, typed)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> take(CurrentUser user, PageContext page, RepairView repair, Typed typed) {
        return switch (HazardForm.read(typed, new HazardForm.Known(steps(user), repair.reportedAt(), page.now().atZone(Formats.ZONE)))) {
            case Checked.Good<HazardForm>(var form) -> jobs.hazardStep(user, repair.reference(), form.step(), form.found(), form.at())
                    .map(done -> done ? Html.seeOther("/repairs/" + repair.reference()) : Html.notHere());
            case Checked.Bad<HazardForm>(var problems) -> view(user, page.with(problems), repair, typed)
                    .map(view -> Html.invalid(templates.deskHazard(page.with(problems), view)));
        };
    }

    /** In the order they are taken; what leaves the office as a letter, or is told to it, an operative at the door does not write down. */
    private static List<String> steps(CurrentUser user) {
        var found = Stream.of("hazard.emergency-found");
        return Stream.concat(RepairJobs.HAZARD_STEPS.stream().filter(step -> !step.equals("hazard.emergency-found")), found)
                .filter(step -> Workers.atDesk(user) || !OFFICE_STEPS.contains(step)).toList();
    }

    private Mono<RepairView> found(CurrentUser user, PageContext page, String reference) {
        return Workers.seesHazards(user) ? repairs.find(user, reference, page.locale()) : Mono.empty();
    }

    static String afterACallOut(String reference) {
        return "/desk/repairs/" + reference + "/hazard?after=" + CALLED_OUT;
    }

    /** What we know already is offered as what was found. */
    private Mono<HazardPage> view(CurrentUser user, PageContext page, RepairView repair, Typed typed) {
        return jobs.jobs(user, Set.of(repair.id())).map(known -> Optional.ofNullable(known.get(repair.id())).flatMap(RepairJobs.JobView::hazard))
                .map(known -> new HazardPage(repair.reference(), page.t("diagnosis.outcome." + repair.fault()), repair.place(),
                        typed.text("after").equals(CALLED_OUT),
                        repair.promises().stream().filter(PromiseView::owed).map(promise -> DueWords.line(page, promise)).toList(),
                        steps(user).stream()
                                .map(step -> Option.of(step, page.t("desk.hazard." + step.substring(STEP_PREFIX.length())))).toList(),
                        RepairJobs.HAZARD_TYPES.stream().map(type -> Option.of(type, page.t("desk.hazard-type." + type))).toList(),
                        RepairJobs.HAZARD_SEVERITIES.stream().map(one -> Option.of(one, page.t("desk.hazard-severity." + one))).toList(),
                        typed.text("step"), or(typed, "type", known.map(RepairJobs.HazardFound::type)),
                        or(typed, "severity", known.map(RepairJobs.HazardFound::severity)), typed));
    }

    private static String or(Typed typed, String field, Optional<String> known) {
        return typed.fields().containsKey(field) ? typed.text(field) : known.orElse("");
    }
}
