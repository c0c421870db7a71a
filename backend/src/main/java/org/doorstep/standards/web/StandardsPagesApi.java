package org.doorstep.standards.web;

import java.util.Map;

import org.doorstep.kernel.Checked;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Refused;
import org.doorstep.standards.Standards;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the light pages of the charters are given, for the app to draw: public (backend/docs/adr/0025). */
@RestController
class StandardsPagesApi {

    private final Standards standards;

    StandardsPagesApi(Standards standards) {
        this.standards = standards;
    }

    @GetMapping("/api/pages/standards")
    CharterView list(@RequestParam(defaultValue = "") String charter, @RequestParam(defaultValue = "") String area, PageContext page) {
        return new CharterViews(standards, page).of(charter, area).orElseThrow(Refused::notHere);
    }

    /** @param query the day and the time as typed in the small form; without them it is counted from now */
    @GetMapping("/api/pages/standards/{id}")
    StandardView one(@PathVariable String id, @RequestParam Map<String, String> query, PageContext page) {
        var standard = standards.find(page.user(), id).orElseThrow(Refused::notHere);
        return switch (new StandardViews(standards, page).asked(standard, StartInput.of(query))) {
            case Checked.Good<StandardView>(var view) -> view;
            case Checked.Bad<StandardView>(var problems) -> throw Refused.invalid(problems);
        };
    }
}
