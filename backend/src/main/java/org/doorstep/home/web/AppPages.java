package org.doorstep.home.web;

import java.util.regex.Pattern;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page the app lives in, the same at each of its addresses: nothing personal, and the way to the light pages. */
@Controller
class AppPages {

    /** Letters, figures and what stands between them in our own addresses: no second slash, no colon, no dots in a row. */
    private static final Pattern INSIDE = Pattern.compile("/app(/[A-Za-z0-9][A-Za-z0-9-]*)*/?(\\?[A-Za-z0-9=&.-]*)?");

    private final Assets assets;
    private final StaticTemplates templates = new StaticTemplates();

    AppPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping({"/app", "/app/**"})
    Html app(PageContext page) {
        return Html.ok(templates.layoutApp(page, assets.app()));
    }

    /** Whether an address is one of the app's. */
    static boolean isInside(String address) {
        return INSIDE.matcher(address).matches();
    }
}
