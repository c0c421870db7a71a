package org.doorstep.leasehold.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.Consultations;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Consultations on the light pages. */
@Controller
@RequestMapping("/consultations")
class ConsultationPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final Consultations consultations;

    ConsultationPages(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping
    Mono<Html> list(CurrentUser user, PageContext page) {
        return consultations.list(user).map(cards -> Html.ok(TEMPLATES.leaseholdConsultations(page, ConsultationsPage.of(page, cards, consultations.plans(user)))));
    }

    @GetMapping("/plan")
    Html plan(CurrentUser user, PageContext page) {
        return consultations.plans(user) ? Html.ok(TEMPLATES.leaseholdPlanning(page, PlanningPage.of(page, Map.of()))) : Html.notHere();
    }

    @PostMapping
    Mono<Html> begin(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> consultations.begin(user, fields).flatMap(begun -> switch (begun) {
            case Consultations.Begun.Planned(var reference) -> Mono.just(Html.seeOther("/consultations/" + reference));
            case Consultations.Begun.Wrong(var problems) -> {
                var told = page.with(problems);
                yield Mono.just(Html.invalid(TEMPLATES.leaseholdPlanning(told, PlanningPage.of(told, fields))));
            }
            case Consultations.Begun.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    @GetMapping("/{reference}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable String reference) {
        return consultations.find(user, reference)
                .map(view -> Html.ok(TEMPLATES.leaseholdConsultation(page, ConsultationPage.of(page, view, Map.of()))))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/{reference}/answers")
    Mono<Html> say(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> consultations.say(user, reference, fields).flatMap(said -> switch (said) {
            case Consultations.Said.Taken _ -> done(reference);
            case Consultations.Said.Wrong(var problems) -> again(user, page, reference, problems, fields, false);
            case Consultations.Said.Closed _ -> again(user, page, reference, List.of(Problem.of("", "leasehold.closed")), fields, true);
            case Consultations.Said.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    @PostMapping("/{reference}/steps")
    Mono<Html> move(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> consultations.move(user, reference, fields).flatMap(moved -> switch (moved) {
            case Consultations.Moved.Done _ -> done(reference);
            case Consultations.Moved.Wrong(var problems) -> again(user, page, reference, problems, fields, false);
            case Consultations.Moved.TooEarly(var from) ->
                    again(user, page, reference, List.of(Problem.of("", "leasehold.too-early", page.date(from))), fields, true);
            case Consultations.Moved.NotNow _ -> again(user, page, reference, List.of(Problem.of("", "leasehold.not-now")), fields, true);
            case Consultations.Moved.ChangedMeanwhile _ -> again(user, page, reference, List.of(Problem.of("", "leasehold.changed")), fields, true);
            case Consultations.Moved.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    @PostMapping("/{reference}/replies")
    Mono<Html> reply(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange).flatMap(fields -> consultations.reply(user, reference, fields).flatMap(replied -> switch (replied) {
            case Consultations.Replied.Sent _ -> done(reference);
            case Consultations.Replied.Wrong(var problems) -> again(user, page, reference, problems, fields, false);
            case Consultations.Replied.AnsweredBefore _ ->
                    again(user, page, reference, List.of(Problem.of("", "leasehold.answered-before")), fields, true);
            case Consultations.Replied.NotHere _ -> Mono.just(Html.notHere());
        }));
    }

    private static Mono<Html> done(String reference) {
        return Mono.just(Html.seeOther("/consultations/" + reference));
    }

    /** The page as it is now, with what is wrong and what was typed. */
    private Mono<Html> again(CurrentUser user, PageContext page, String reference, List<Problem> problems, Map<String, String> typed, boolean conflict) {
        var told = page.at("/consultations/" + reference).with(problems);
        return consultations.find(user, reference)
                .map(view -> TEMPLATES.leaseholdConsultation(told, ConsultationPage.of(told, view, typed)))
                .map(model -> conflict ? Html.conflict(model) : Html.invalid(model))
                .defaultIfEmpty(Html.notHere());
    }
}
