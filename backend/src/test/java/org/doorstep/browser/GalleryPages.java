package org.doorstep.browser;

import java.util.List;
import java.util.Locale;

import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The components on a page each, for the eye and for the browser tests; only in development and tests. */
@Controller
class GalleryPages {

    /** As it is read first, with everything wrong, or in a language that reads from right to left. */
    @GetMapping("/dev/components")
    Html components(PageContext page, @RequestParam(defaultValue = "") String as) {
        return switch (as) {
            case "wrong" -> Html.invalid(Gallery.page(page.with(Gallery.PROBLEMS)));
            case "right-to-left" -> Html.ok(Gallery.page(in(page, Locale.of("ur"))));
            default -> Html.ok(Gallery.page(page));
        };
    }

    @GetMapping("/dev/question")
    Html question(PageContext page) {
        return Html.ok(Gallery.question(page));
    }

    @GetMapping("/dev/done")
    Html done(PageContext page) {
        return Html.ok(Gallery.done(page));
    }

    private static PageContext in(PageContext page, Locale locale) {
        return new PageContext(page.words(), locale, page.path(), page.query(), page.csrf(), page.user(), page.userName(),
                page.landlord(), List.of(), page.assets(), page.now(), page.waiting());
    }
}
