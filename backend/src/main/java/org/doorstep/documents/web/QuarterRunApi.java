package org.doorstep.documents.web;

import java.util.List;

import org.doorstep.documents.QuarterRun;
import org.doorstep.documents.QuarterRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.springframework.web.bind.annotation.GetMapping;
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
}
