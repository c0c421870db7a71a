package org.doorstep.surveys.web;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Repairs;
import org.doorstep.surveys.SurveyView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which repair a survey asks about, as whoever is asked knows it: by what was wrong. */
@Component
class AskedAbout {

    private final Repairs repairs;

    AskedAbout(Repairs repairs) {
        this.repairs = repairs;
    }

    /** As a sentence; by its reference alone for whoever may no longer see the repair. */
    Mono<String> of(CurrentUser user, PageContext page, SurveyView survey) {
        return repairs.find(user, survey.reference(), page.locale())
                .map(repair -> page.t("surveys.about.fault", survey.reference(), page.t("diagnosis.outcome." + repair.fault()),
                        page.date(repair.reportedAt().atZone(Formats.ZONE).toLocalDate())))
                .defaultIfEmpty(page.t("surveys.about", survey.reference()));
    }
}
