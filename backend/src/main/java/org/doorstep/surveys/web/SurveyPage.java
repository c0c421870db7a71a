package org.doorstep.surveys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.surveys.SurveyView;
import org.doorstep.surveys.model.SurveyAnswers;

/**
 * A survey, finished for its template.
 *
 * @param about    which repair it is, as a sentence
 * @param answered whether there are answers already, and thanks are due
 * @param scores   the five answers of the scale, the happiest first
 * @param keptWord the answers to "did we do what we said we would"
 * @param typed    what was sent last, shown again when it was not taken
 * @param call     that we ring and by when; empty when nothing of that kind is promised
 */
public record SurveyPage(
        String reference, String about, boolean answered, List<Option> scores, List<Option> keptWord, Map<String, String> typed, Optional<String> call) {

    static SurveyPage of(PageContext page, SurveyView survey, String about, Map<String, String> typed) {
        return new SurveyPage(survey.reference(), about, survey.answered().isPresent(),
                List.of("5", "4", "3", "2", "1").stream().map(score -> Option.of(score, page.t("surveys.score." + score))).toList(),
                SurveyAnswers.KEPT_WORD.stream().map(answer -> Option.of(answer, page.t("surveys.keptWord." + answer))).toList(),
                typed, survey.callBy().map(by -> page.t("surveys.weRing", page.dateTime(by))));
    }

    /** The most letters taken in the reader's own words. */
    @JsonProperty
    public int limit() {
        return SurveyAnswers.IMPROVE_LIMIT;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
