package org.doorstep.documents.web;

import java.util.List;

import org.doorstep.documents.QuarterRun;
import org.doorstep.documents.QuarterRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The quarters' statements and bills by JSON. */
@RestController
class QuarterRunApi {

    private final QuarterRuns runs;

    QuarterRunApi(QuarterRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/api/statement-runs")
    Mono<List<QuarterRun>> statementRuns(CurrentUser user) {
        return runs.list(user).switchIfEmpty(Mono.error(Refused::notHere));
    }

    /** @param papers how many are tried once more */
    record TriedAgain(long papers) {}

    /** What could not be made is tried once more; nothing is made or told twice. */
    @PutMapping("/api/statement-runs/{quarter}/again")
    Mono<TriedAgain> tryStatementsAgain(CurrentUser user, @PathVariable String quarter) {
        return runs.again(user, quarter).flatMap(outcome -> switch (outcome) {
            case QuarterRuns.Again.Asked(var papers) -> Mono.just(new TriedAgain(papers));
            case QuarterRuns.Again.NotHere _ -> Mono.<TriedAgain>error(Refused.notHere());
        });
    }
}
