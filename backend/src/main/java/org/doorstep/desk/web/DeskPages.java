package org.doorstep.desk.web;

import java.util.List;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Reference;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.Repairs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desk's work list: what falls due next, what a person reads first, and any repair by its reference. */
@Controller
@RequestMapping("/desk")
class DeskPages {

    private static final String PREFIX = "REP";

    private final RepairJobs jobs;
    private final Repairs repairs;
    private final WorklistMaker maker;
    private final StaticTemplates templates = new StaticTemplates();

    DeskPages(RepairJobs jobs, Repairs repairs, WorklistMaker maker) {
        this.jobs = jobs;
        this.repairs = repairs;
        this.maker = maker;
    }

    @GetMapping
    Mono<Html> worklist(CurrentUser user, PageContext page, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after) {
        return Workers.atDesk(user)
                ? maker.make(user, page, kind, after, "").map(view -> Html.ok(templates.deskWorklist(page, view)))
                : Mono.just(Html.notHere());
    }

    @PostMapping("/reviews/{reference:REP-.*}")
    Mono<Html> read(CurrentUser user, @PathVariable String reference) {
        return Workers.atDesk(user)
                ? jobs.reviewed(user, reference).map(done -> done ? Html.seeOther("/desk") : Html.notHere())
                : Mono.just(Html.notHere());
    }

    @PostMapping("/find")
    Mono<Html> find(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Workers.atDesk(user)
                ? Typed.of(exchange).map(typed -> typed.text("reference")).flatMap(reference -> find(user, page, reference))
                : Mono.just(Html.notHere());
    }

    private Mono<Html> find(CurrentUser user, PageContext page, String typed) {
        return Mono.justOrEmpty(Reference.parse(PREFIX, typed))
                .flatMap(reference -> repairs.find(user, reference.value(), page.locale()))
                .map(repair -> Html.seeOther("/repairs/" + repair.reference()))
                .switchIfEmpty(notFound(user, page.with(List.of(Problem.of("reference", typed.isBlank() ? "desk.find.missing" : "desk.find.none"))), typed));
    }

    private Mono<Html> notFound(CurrentUser user, PageContext told, String typed) {
        return Mono.defer(() -> maker.make(user, told, "", "", typed))
                .map(view -> Html.invalid(templates.deskWorklist(told, view)));
    }
}
