package org.doorstep.directdebit.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.DebitRuns.HandInOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
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

/** What an officer says of a file, each on a page of its own with the file's figures before it counts. */
@Controller
@RequestMapping("/direct-debit-runs/{day}/{deed:handed-in|given-up|refused|second}")
class RunCheckPages {

    private static final String LIST = "/direct-debit-runs";

    private final DebitRuns runs;
    private final StaticTemplates templates = new StaticTemplates();

    RunCheckPages(DebitRuns runs) {
        this.runs = runs;
    }

    /** What it would do, with the file's figures. */
    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String day, @PathVariable String deed) {
        return view(user, page, day, deed).map(view -> Html.ok(templates.directdebitCheck(page, view))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> said(CurrentUser user, PageContext page, @PathVariable String day, @PathVariable String deed, ServerWebExchange exchange) {
        return Mono.zip(RunFiles.day(day), Forms.fields(exchange), (input, fields) -> said(user, input, deed, fields)).flatMap(outcome -> outcome)
                .flatMap(outcome -> switch (outcome) {
                    case HandInOutcome.Done _, HandInOutcome.Second _ -> Mono.just(Html.seeOther(LIST));
                    case HandInOutcome.Wrong(var problems) -> again(user, page.with(problems), day, deed).map(Html::invalid);
                    case HandInOutcome.NotNow(var code) -> again(user, page.with(List.of(Problem.of("", code))), day, deed).map(Html::conflict);
                    case HandInOutcome.NotHere _ -> Mono.<Html>empty();
                }).defaultIfEmpty(Html.notHere());
    }

    private Mono<HandInOutcome> said(CurrentUser user, LocalDate input, String deed, Map<String, String> fields) {
        return switch (deed) {
            case "handed-in" -> runs.handedIn(user, input, fields);
            case "given-up" -> runs.giveUp(user, input, fields);
            case "refused" -> runs.refused(user, input, fields);
            case "second" -> runs.second(user, input, fields);
            default -> Mono.just(new HandInOutcome.NotHere());
        };
    }

    private Mono<JteModel> again(CurrentUser user, PageContext told, String day, String deed) {
        return view(user, told, day, deed).map(view -> templates.directdebitCheck(told, view));
    }

    /** Of the files that the list shows. */
    private Mono<RunCheckPage> view(CurrentUser user, PageContext page, String day, String deed) {
        return runs.runs(user).flatMapIterable(all -> all).filter(run -> run.made().isPresent() && run.input().toString().equals(day)).next()
                .map(run -> RunCheckPage.of(page, run, deed));
    }
}
