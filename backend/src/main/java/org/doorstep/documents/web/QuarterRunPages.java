package org.doorstep.documents.web;

import gg.jte.generated.precompiled.StaticTemplates;

import org.doorstep.documents.QuarterRuns;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Mono;

/** The quarters' statements and bills, for staff. */
@Controller
class QuarterRunPages {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    private final QuarterRuns runs;

    QuarterRunPages(QuarterRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/desk/statements")
    Mono<Html> list(CurrentUser user, PageContext page) {
        return runs.list(user).map(found -> Html.ok(TEMPLATES.documentsRuns(page, QuarterRunsPage.of(page, found)))).defaultIfEmpty(Html.notHere());
    }

    @PostMapping("/desk/statements/{quarter}/again")
    Mono<Html> again(CurrentUser user, @PathVariable String quarter) {
        return runs.again(user, quarter).map(outcome -> switch (outcome) {
            case QuarterRuns.Again.Asked _ -> Html.seeOther("/desk/statements");
            case QuarterRuns.Again.NotHere _ -> Html.notHere();
        });
    }
}
