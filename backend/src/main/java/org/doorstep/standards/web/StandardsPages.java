package org.doorstep.standards.web;

import java.util.Map;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.doorstep.kernel.Checked;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The charters as pages, for everybody. */
@Controller
class StandardsPages {

    private final Standards standards;
    private final Templates templates = new StaticTemplates();

    StandardsPages(Standards standards) {
        this.standards = standards;
    }

    /** The landlord's charters by area; one charter; or one area of one charter. */
    @GetMapping("/standards")
    Mono<Html> list(@RequestParam(defaultValue = "") String charter, @RequestParam(defaultValue = "") String area, PageContext page) {
        return Mono.just(new CharterViews(standards, page).of(charter, area)
                .map(view -> Html.ok(templates.standardsCharters(page, view))).orElseGet(Html::notHere));
    }

    /** One standard, with when it would fall due if it began now, or at the time asked for. */
    @GetMapping("/standards/{id}")
    Mono<Html> one(@PathVariable String id, @RequestParam Map<String, String> query, PageContext page) {
        return Mono.just(standards.find(page.user(), id).map(standard -> one(standard, query, page)).orElseGet(Html::notHere));
    }

    private Html one(Standard standard, Map<String, String> query, PageContext page) {
        var asked = StartInput.of(query);
        var views = new StandardViews(standards, page);
        return switch (views.asked(standard, asked)) {
            case Checked.Good<StandardView>(var view) -> Html.ok(templates.standardsOne(page, view));
            case Checked.Bad<StandardView>(var problems) ->
                    Html.invalid(templates.standardsOne(page.with(problems), views.uncounted(standard, asked)));
        };
    }
}
