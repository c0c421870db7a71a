package org.doorstep.directdebit.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.doorstep.directdebit.BankDoubts;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.DebitRuns.ReportOutcome;
import org.doorstep.directdebit.Leavers;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The files for Bacs and the banks' reports on the light pages, for officers for income. */
@Controller
class RunPages {

    private final DebitRuns runs;
    private final Leavers leavers;
    private final BankDoubts doubts;
    private final StaticTemplates templates = new StaticTemplates();

    RunPages(DebitRuns runs, Leavers leavers, BankDoubts doubts) {
        this.runs = runs;
        this.leavers = leavers;
        this.doubts = doubts;
    }

    @GetMapping("/direct-debit-runs")
    Mono<Html> list(CurrentUser user, PageContext page) {
        return page(user, page, Optional.empty()).map(view -> Html.ok(templates.directdebitRuns(page, view))).defaultIfEmpty(Html.notHere());
    }

    @GetMapping("/direct-debit-runs/{day}/file")
    Mono<ResponseEntity<String>> file(CurrentUser user, @PathVariable String day) {
        return RunFiles.day(day).flatMap(input -> runs.file(user, input)).map(RunFiles::answer)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/direct-debit-advices/seen")
    Mono<Html> seen(CurrentUser user, ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> RunFiles.ids(form.getOrDefault("seen", List.of())))
                .flatMap(ids -> runs.seen(user, ids)).map(_ -> Html.seeOther("/direct-debit-runs")).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/direct-debit-reports")
    Mono<Html> takeIn(CurrentUser user, PageContext page, ServerWebExchange exchange) {
        return report(exchange).flatMap(bytes -> runs.takeIn(user, bytes)).flatMap(outcome -> switch (outcome) {
            case ReportOutcome.Taken taken -> page(user, page, Optional.of(taken)).map(view -> Html.ok(templates.directdebitRuns(page, view)));
            case ReportOutcome.TakenBefore _ -> again(user, page.with(List.of(Problem.of("report", "directdebit.report.before")))).map(Html::conflict);
            case ReportOutcome.Wrong(var problem) -> again(user, page.with(List.of(problem))).map(Html::invalid);
            case ReportOutcome.NotHere _ -> Mono.<Html>empty();
        }).defaultIfEmpty(Html.notHere());
    }

    private Mono<JteModel> again(CurrentUser user, PageContext told) {
        return page(user, told, Optional.empty()).map(view -> templates.directdebitRuns(told, view));
    }

    private Mono<RunsPage> page(CurrentUser user, PageContext page, Optional<ReportOutcome.Taken> taken) {
        return Mono.zip(runs.runs(user), runs.toSee(user), leavers.waiting(user, Optional.empty()), doubts.open(user))
                .map(all -> RunsPage.of(page, all.getT1(), all.getT2(), new RunsPage.Others(all.getT3().count(), all.getT4().count()), taken));
    }

    private static Mono<byte[]> report(ServerWebExchange exchange) {
        return exchange.getMultipartData().flatMap(parts -> bytes(parts.getFirst("report"))).defaultIfEmpty(new byte[0]);
    }

    private static Mono<byte[]> bytes(@Nullable Part part) {
        return part instanceof FilePart file ? RunFiles.bytes(file.content()) : Mono.empty();
    }
}
