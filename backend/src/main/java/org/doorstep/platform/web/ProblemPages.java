package org.doorstep.platform.web;

import gg.jte.generated.precompiled.StaticTemplates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the {@code type} of a problem leads to: what it means and what to do, for whoever writes an app for the API. */
@Controller
class ProblemPages {

    /** Stands where the problem itself tells a number, a limit or a name. */
    private static final String TOLD_THEN = "…";

    private final StaticTemplates templates = new StaticTemplates();

    @GetMapping("/problems/{code}")
    Html problem(PageContext page, @PathVariable String code) {
        var key = "problem." + code;
        if (!page.words().has(key + ".title")) {
            return Html.notHere();
        }
        var sentence = page.t(key).replaceAll("\\{\\d{1,2}}", TOLD_THEN);
        return Html.ok(templates.layoutError(page, new ErrorView(page.t(key + ".title"), sentence, "", ErrorView.onward(code))));
    }
}
