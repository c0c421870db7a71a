package org.doorstep.desk.web;

import java.util.UUID;

import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The desk found out that nobody came to a visit that was begun and never ended. */
@Controller
class UnfinishedPages {

    private final Diaries diaries;

    UnfinishedPages(Diaries diaries) {
        this.diaries = diaries;
    }

    /** Ended meanwhile after all: the list no longer shows it, which is the answer. */
    @PostMapping("/desk/visits/{visit}/nobody-came")
    Mono<Html> nobodyCame(CurrentUser user, @PathVariable UUID visit) {
        return diaries.nobodyCame(user, visit).map(outcome -> switch (outcome) {
            case StepOutcome.Taken _, StepOutcome.NotNow _, StepOutcome.DoesNotFit _ -> Html.seeOther("/desk");
            case StepOutcome.NotHere _ -> Html.notHere();
        });
    }
}
