package org.doorstep.surveys.web;

import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.surveys.Surveys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the light page of a survey is given, for the app to draw (backend/docs/adr/0025). */
@RestController
class SurveyPagesApi {

    private final Surveys surveys;
    private final AskedAbout about;

    SurveyPagesApi(Surveys surveys, AskedAbout about) {
        this.surveys = surveys;
        this.about = about;
    }

    @GetMapping("/api/pages/surveys/{reference}")
    Mono<SurveyPage> survey(CurrentUser user, PageContext page, @PathVariable String reference) {
        return surveys.find(user, reference)
                .flatMap(survey -> about.of(user, page, survey).map(about -> SurveyPage.of(page, survey, about, Map.of())))
                .switchIfEmpty(Mono.error(Refused::notHere));
    }
}
