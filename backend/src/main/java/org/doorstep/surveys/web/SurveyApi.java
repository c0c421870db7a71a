package org.doorstep.surveys.web;

import java.time.Instant;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Refused;
import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A survey by JSON. */
@RestController
@RequestMapping("/api/surveys")
class SurveyApi {

    /** @param callBy when we ring to ask why */
    record TakenAnswers(@Nullable Instant callBy) {}

    private final Surveys surveys;

    SurveyApi(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping("/{reference}")
    Mono<SurveyView> find(CurrentUser user, @PathVariable String reference) {
        return surveys.find(user, reference).switchIfEmpty(Mono.error(Refused.notHere()));
    }

    @PutMapping("/{reference}/answers")
    Mono<TakenAnswers> answer(CurrentUser user, @PathVariable String reference, @RequestBody Map<String, String> fields) {
        return surveys.answer(user, reference, fields).flatMap(outcome -> switch (outcome) {
            case Surveys.Outcome.Taken(var callBy) -> Mono.just(new TakenAnswers(callBy.orElse(null)));
            case Surveys.Outcome.Wrong(var problems) -> Mono.error(Refused.invalid(problems));
            case Surveys.Outcome.AnsweredBefore _ -> Mono.error(Refused.conflict("surveys.answered-before"));
            case Surveys.Outcome.NotHere _ -> Mono.error(Refused.notHere());
        });
    }
}
