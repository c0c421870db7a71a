package org.doorstep.home.web;

import java.util.regex.Pattern;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.Face;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.OwnQuery;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.Dangers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** The one page the app lives in, the same at each of its addresses: nothing personal, and the way to the light pages. */
@Controller
class AppPages {

    /** Letters, figures and what stands between them in our own addresses: no second slash, no dots in a row, and a colon in times alone. */
    private static final Pattern INSIDE = Pattern.compile("/app(/[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*)*/?(\\?(?:[A-Za-z0-9=&.:-]|%3A)*)?");

    private final Assets assets;
    private final Dangers dangers;
    private final Landlord landlord;
    private final StaticTemplates templates = new StaticTemplates();

    AppPages(Assets assets, Dangers dangers, Landlord landlord) {
        this.assets = assets;
        this.dangers = dangers;
        this.landlord = landlord;
    }

    @GetMapping({"/app", "/app/**"})
    Html app(PageContext page) {
        return Html.ok(templates.layoutApp(page, assets.app(), dangers.keys(), landlord, page.emergencyPhone()));
    }

    /**
     * The app from now on, beginning with this page.
     *
     * @param at address on the light pages
     */
    @GetMapping("/faces/app")
    Html chooseApp(@RequestParam(defaultValue = "/") String at, ServerWebExchange exchange) {
        Face.APP.remember(exchange);
        return Html.seeOther("/app" + own(at));
    }

    /** The light pages from now on. */
    @GetMapping("/faces/simple")
    Html chooseSimple(@RequestParam(defaultValue = "/") String at, ServerWebExchange exchange) {
        Face.SIMPLE.remember(exchange);
        return Html.seeOther(own(at));
    }

    /** A link must not lead through us to anywhere, and takes nothing along but what is the page's own. */
    private static String own(String at) {
        var parts = at.split("\\?", 2);
        return isInside("/app" + parts[0]) ? parts[0] + OwnQuery.of(parts.length > 1 ? parts[1] : "") : "/";
    }

    /** Whether an address is one of the app's. */
    static boolean isInside(String address) {
        return INSIDE.matcher(address).matches();
    }
}
