package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportJourney.Answer;
import org.doorstep.repairs.ReportJourney.Sent;
import org.doorstep.repairs.ReportStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reporting a repair on the light pages: one thing a page, every answer kept as it is given. */
@Controller
@RequestMapping("/repairs/report")
class ReportPages {

    private final ReportJourney journey;
    private final ReportPageMaker maker;
    private final StaticTemplates templates = new StaticTemplates();

    ReportPages(ReportJourney journey, ReportPageMaker maker) {
        this.journey = journey;
        this.maker = maker;
    }

    /** The questions about danger come first, every time and without a log-in; and what was begun before is offered. */
    @GetMapping
    Mono<Html> start(CurrentUser user, PageContext page) {
        return journey.unfinished(user).collectList()
                .map(unfinished -> Html.ok(templates.repairsReportStart(page, maker.start(page, unfinished))));
    }

    /** Logged in they arrive at the first page again, now with a button that begins. */
    @GetMapping("/begin")
    Html afterLogIn() {
        return Html.seeOther("/repairs/report");
    }

    @PostMapping
    Mono<Html> begin(CurrentUser user) {
        return journey.begin(user, false).map(draft -> Html.seeOther(address(draft.id(), draft.next()))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/{id}")
    Mono<Html> resume(CurrentUser user, @PathVariable UUID id) {
        return journey.draft(user, id).map(draft -> Html.seeOther(address(id, draft.next())))
                // One that was deleted in another window leads to where another is begun.
                .switchIfEmpty(journey.discarded(user, id).map(gone -> gone ? Html.seeOther("/repairs/report") : Html.notHere()));
    }

    /**
     * @param question the one to show again, when a link or the back button asks for it
     * @param from     the day to show times from, when a link asks for later ones
     */
    @GetMapping("/{id}/{step}")
    Mono<Html> show(CurrentUser user, PageContext page, @PathVariable UUID id, @PathVariable String step,
            @RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String from) {
        var asked = question.isEmpty() ? Map.of("from", from) : Map.of("question", question);
        return ReportStep.of(step)
                .map(wanted -> journey.draft(user, id)
                        .flatMap(draft -> draft.sentAs().isPresent()
                                ? Mono.just(Html.seeOther("/repairs/" + draft.sentAs().get() + "/reported"))
                                : maker.page(user, page, draft, wanted, asked)
                                        .map(view -> Html.ok(maker.render(page, view)))
                                        // Not reachable with these answers: on to the first step not answered.
                                        .defaultIfEmpty(Html.seeOther(address(id, draft.next()))))
                        .defaultIfEmpty(Html.notHere()))
                .orElse(Mono.just(Html.notHere()));
    }

    @PostMapping("/{id}/delete")
    Mono<Html> discard(CurrentUser user, @PathVariable UUID id) {
        return journey.discard(user, id).map(gone -> gone ? Html.seeOther("/repairs/report") : Html.notHere());
    }

    @PostMapping("/{id}/{step}")
    Mono<Html> answer(CurrentUser user, PageContext page, @PathVariable UUID id, @PathVariable String step, ServerWebExchange exchange) {
        return ReportStep.of(step)
                .map(wanted -> Forms.fields(exchange).flatMap(fields -> wanted == ReportStep.CHECK
                        ? send(user, page, id)
                        : answer(user, page, id, wanted, fields)))
                .orElse(Mono.just(Html.notHere()));
    }

    private Mono<Html> answer(CurrentUser user, PageContext page, UUID id, ReportStep step, Map<String, String> fields) {
        var answered = fields.containsKey("longer") ? journey.lengthen(user, id) : journey.answer(user, id, step, fields);
        return answered.flatMap(answer -> switch (answer) {
            case Answer.Kept(var draft) -> Mono.just(Html.seeOther(
                    fields.containsKey("longer") ? address(id, ReportStep.CHECK) : address(id, draft.next())));
            case Answer.Wrong(var problems, var draft) -> maker.again(user, page.with(problems), draft, step, fields, List.of())
                    .map(view -> Html.invalid(maker.render(page.with(problems), view)));
            case Answer.SlotGone(var nearest, var draft) -> maker.again(user, page, draft, ReportStep.SLOT, Map.of(), nearest)
                    .map(view -> Html.conflict(maker.render(page, view)));
            case Answer.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    private Mono<Html> send(CurrentUser user, PageContext page, UUID id) {
        return journey.send(user, id).flatMap(sent -> switch (sent) {
            case Sent.Reported(var reference) -> Mono.just(Html.seeOther("/repairs/" + reference + "/reported"));
            case Sent.Unfinished(var next) -> Mono.just(Html.seeOther(address(id, next)));
            case Sent.Duplicate(var draft) -> justReported(user, page, draft);
            case Sent.SlotGone(var nearest, var draft) -> maker.again(user, page, draft, ReportStep.SLOT, Map.of(), nearest)
                    .map(view -> Html.conflict(maker.render(page, view)));
            case Sent.NotHere _ -> Mono.just(Html.notHere());
        });
    }

    /** Somebody was a moment sooner: what they reported is shown, to join it or to say that this is another. */
    private Mono<Html> justReported(CurrentUser user, PageContext page, DraftView draft) {
        var told = page.with(List.of(Problem.of("besides", "repairs.just-reported")));
        return maker.again(user, told, draft, ReportStep.ADVICE, Map.of(), List.of()).map(view -> Html.conflict(maker.render(told, view)));
    }

    static String address(UUID id, ReportStep step) {
        return "/repairs/report/" + id + "/" + step.code();
    }
}
