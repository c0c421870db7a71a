package org.doorstep.surveys.web;

import java.util.List;
import java.util.Map;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.web.Forms;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A survey on the light pages: one page, four answers and room for words. */
@Controller
@RequestMapping("/surveys/{reference}")
class SurveyPages {

    private final Surveys surveys;
    private final AskedAbout about;
    private final StaticTemplates templates = new StaticTemplates();

    SurveyPages(Surveys surveys, AskedAbout about) {
        this.surveys = surveys;
        this.about = about;
    }

    @GetMapping
    Mono<Html> ask(CurrentUser user, PageContext page, @PathVariable String reference) {
        return surveys.find(user, reference)
                .flatMap(survey -> about.of(user, page, survey).map(about -> SurveyPage.of(page, survey, about, Map.of())))
                .map(view -> Html.ok(view.answered() ? templates.surveysThanks(page, view) : templates.surveysAsk(page, view)))
                .defaultIfEmpty(Html.notHere());
    }

    @PostMapping
    Mono<Html> answer(CurrentUser user, PageContext page, @PathVariable String reference, ServerWebExchange exchange) {
        return Forms.fields(exchange)
                .flatMap(fields -> Mono.zip(surveys.find(user, reference), surveys.answer(user, reference, fields))
                        .flatMap(found -> answered(user, page, found.getT1(), found.getT2(), fields)))
                .defaultIfEmpty(Html.notHere());
    }

    private Mono<Html> answered(CurrentUser user, PageContext page, SurveyView survey, Surveys.Outcome outcome, Map<String, String> fields) {
        return switch (outcome) {
            case Surveys.Outcome.Taken _ -> Mono.just(Html.seeOther("/surveys/" + survey.reference()));
            case Surveys.Outcome.Wrong(var problems) -> {
                var told = page.with(problems);
                yield about.of(user, told, survey).map(about -> Html.invalid(templates.surveysAsk(told, SurveyPage.of(told, survey, about, fields))));
            }
            case Surveys.Outcome.AnsweredBefore _ -> {
                var told = page.with(List.of(Problem.of("", "surveys.answered-before")));
                yield about.of(user, told, survey).map(about -> Html.conflict(templates.surveysThanks(told, SurveyPage.of(told, survey, about, fields))));
            }
            case Surveys.Outcome.NotHere _ -> Mono.just(Html.notHere());
        };
    }
}
