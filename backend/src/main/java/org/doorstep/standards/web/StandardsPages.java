package org.doorstep.standards.web;

import java.time.Instant;
import java.util.List;
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
        var views = new CharterViews(standards, page);
        var wanted = charter.isEmpty() ? standards.landlordsOwn(page.user()) : List.of(charter);
        if (!standards.charters(page.user()).containsAll(wanted)) {
            return Mono.just(Html.notHere());
        }
        var view = area.isEmpty() ? views.areas(wanted) : views.standards(wanted, area);
        return Mono.just(view.groups().isEmpty() ? Html.notHere() : Html.ok(templates.standardsCharters(page, view)));
    }

    /** One standard, with when it would fall due if it began now, or at the time asked for. */
    @GetMapping("/standards/{id}")
    Mono<Html> one(@PathVariable String id, @RequestParam Map<String, String> query, PageContext page) {
        return Mono.just(standards.find(page.user(), id).map(standard -> one(standard, query, page)).orElseGet(Html::notHere));
    }

    private Html one(Standard standard, Map<String, String> query, PageContext page) {
        var asked = StartInput.of(query);
        var input = asked.isEmpty() ? StartInput.at(page.now()) : asked;
        var views = new StandardViews(standards, page);
        if (asked.isEmpty()) {
            return Html.ok(templates.standardsOne(page, views.counted(standard, input, page.now())));
        }
        return switch (asked.check()) {
            case Checked.Good<Instant>(var from) -> Html.ok(templates.standardsOne(page, views.counted(standard, shown(input, from), from)));
            case Checked.Bad<Instant>(var problems) ->
                    Html.invalid(templates.standardsOne(page.with(problems), views.uncounted(standard, input)));
        };
    }

    /** A start given as one instant is shown in the form's own fields. */
    private static StartInput shown(StartInput input, Instant from) {
        return input.from().isEmpty() ? input : StartInput.at(from);
    }
}
