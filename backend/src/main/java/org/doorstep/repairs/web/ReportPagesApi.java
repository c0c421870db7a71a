package org.doorstep.repairs.web;

import java.util.Map;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportStep;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light pages of a report are given, for the app to draw (backend/docs/adr/0025). */
@RestController
@RequestMapping("/api/pages/repairs/report")
class ReportPagesApi {

    private final ReportJourney journey;
    private final ReportPageMaker maker;

    ReportPagesApi(ReportJourney journey, ReportPageMaker maker) {
        this.journey = journey;
        this.maker = maker;
    }

    /** Public, as the light page is: danger is asked before any log-in. All that was begun: the app leaves out what the phone keeps. */
    @GetMapping
    Mono<StartPage> start(CurrentUser user, PageContext page) {
        return journey.unfinished(user).collectList().map(unfinished -> maker.start(page, unfinished));
    }

    /** What is read ahead for a report begun without a signal. */
    @GetMapping("/ahead")
    Mono<AheadPage> ahead(CurrentUser user, PageContext page) {
        return journey.places(user).map(places -> maker.ahead(page, places));
    }

    /**
     * The page of a step, or of the first not answered where that one cannot be reached yet: the answer says which.
     *
     * @param question the one to show again
     * @param from     the day to show times from
     */
    @GetMapping("/{id}/{step}")
    Mono<ReportPage> show(CurrentUser user, PageContext page, @PathVariable UUID id, @PathVariable String step,
            @RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String from) {
        var asked = question.isEmpty() ? Map.of("from", from) : Map.of("question", question);
        return Mono.zip(Mono.justOrEmpty(ReportStep.of(step)), journey.draft(user, id))
                .flatMap(found -> maker.page(user, page, found.getT2(), found.getT1(), asked)
                        .switchIfEmpty(maker.page(user, page, found.getT2(), found.getT2().next(), Map.of())))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
