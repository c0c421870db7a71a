package org.doorstep.directdebit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files for Bacs and the banks' reports, for officers for income. */
@RestController
class RunApi {

    private final DebitRuns runs;

    RunApi(DebitRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/api/direct-debit-runs")
    Mono<List<DebitRuns.RunView>> runs(CurrentUser user) {
        return runs.runs(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** What somebody has to see to. */
    @GetMapping("/api/direct-debit-advices")
    Mono<DebitRuns.ToSeeList> toSee(CurrentUser user) {
        return runs.toSee(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Somebody has seen to these. */
    @PostMapping("/api/direct-debit-advices/seen")
    Mono<DebitRuns.ToSeeList> seen(CurrentUser user, @RequestBody List<String> ids) {
        return runs.seen(user, RunFiles.ids(ids)).then(runs.toSee(user)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** Bacs has the file of the day: what it takes is posted when it moves. */
    @PostMapping("/api/direct-debit-runs/{day}/handed-in")
    Mono<List<DebitRuns.RunView>> handedIn(CurrentUser user, @PathVariable String day, @RequestBody Map<String, String> fields) {
        return said(user, day, input -> runs.handedIn(user, input, fields));
    }

    /** Bacs never had the file of the day. */
    @PostMapping("/api/direct-debit-runs/{day}/given-up")
    Mono<List<DebitRuns.RunView>> giveUp(CurrentUser user, @PathVariable String day, @RequestBody Map<String, String> fields) {
        return said(user, day, input -> runs.giveUp(user, input, fields));
    }

    /** Bacs had the file of the day and took none of it. */
    @PostMapping("/api/direct-debit-runs/{day}/refused")
    Mono<List<DebitRuns.RunView>> refused(CurrentUser user, @PathVariable String day, @RequestBody Map<String, String> fields) {
        return said(user, day, input -> runs.refused(user, input, fields));
    }

    /** The second officer's yes or no to what another has said of the file. */
    @PostMapping("/api/direct-debit-runs/{day}/second")
    Mono<List<DebitRuns.RunView>> second(CurrentUser user, @PathVariable String day, @RequestBody Map<String, String> fields) {
        return said(user, day, input -> runs.second(user, input, fields));
    }

    private Mono<List<DebitRuns.RunView>> said(CurrentUser user, String day, Function<LocalDate, Mono<DebitRuns.HandInOutcome>> said) {
        return RunFiles.day(day).flatMap(said).flatMap(outcome -> then(user, outcome)).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** What waits for a second officer is in the list. */
    private Mono<List<DebitRuns.RunView>> then(CurrentUser user, DebitRuns.HandInOutcome outcome) {
        return switch (outcome) {
            case DebitRuns.HandInOutcome.Done _, DebitRuns.HandInOutcome.Second _ -> runs(user);
            case DebitRuns.HandInOutcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case DebitRuns.HandInOutcome.NotNow(var code) -> Mono.error(Refused.conflict(code));
            case DebitRuns.HandInOutcome.NotHere _ -> Mono.error(Refused.notHere());
        };
    }

    /** @param day the file is handed in */
    @GetMapping("/api/direct-debit-runs/{day}/file")
    Mono<ResponseEntity<String>> file(CurrentUser user, @PathVariable String day) {
        return RunFiles.day(day).flatMap(input -> runs.file(user, input)).map(RunFiles::answer).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** The report is the body, as it came from the bank. */
    @PostMapping(path = "/api/direct-debit-reports", consumes = {"application/xml", "application/octet-stream"})
    Mono<DebitRuns.ReportOutcome.Taken> takeIn(CurrentUser user, @RequestBody(required = false) Flux<DataBuffer> report) {
        return RunFiles.bytes(report).flatMap(bytes -> runs.takeIn(user, bytes)).flatMap(outcome -> switch (outcome) {
            case DebitRuns.ReportOutcome.Taken taken -> Mono.just(taken);
            case DebitRuns.ReportOutcome.TakenBefore _ -> Mono.error(Refused.conflict("directdebit.report.before"));
            case DebitRuns.ReportOutcome.Wrong(var problem) -> Mono.error(Refused.invalid(List.of(problem)));
            case DebitRuns.ReportOutcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
