package org.doorstep.home.web;

import java.util.Optional;
import java.util.regex.Pattern;

import gg.jte.generated.precompiled.StaticTemplates;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Assets;
import org.doorstep.platform.web.Face;
import org.doorstep.platform.web.Html;
import org.doorstep.platform.web.OwnQuery;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Unsent;
import org.doorstep.repairs.Dangers;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** The one page the app lives in, the same at each of its addresses: nothing personal, and the way to the light pages. */
@Controller
class AppPages {

    /** Letters, figures and what stands between them in our own addresses: no second slash, no dots in a row, and a colon in times alone. */
    private static final Pattern INSIDE = Pattern.compile("/app(/[A-Za-z0-9][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)*)*/?(\\?(?:[A-Za-z0-9=&.:-]|%3A)*)?");

    private static final String APP = "/app";
    /** Where the app asks whoever logs out on a light page and has something that is not sent. */
    private static final String LOG_OUT = "/log-out";

    private final Assets assets;
    private final Dangers dangers;
    private final Landlord landlord;
    private final KeptPage kept;
    private final StaticTemplates templates = new StaticTemplates();

    AppPages(Assets assets, Dangers dangers, Landlord landlord, KeptPage kept) {
        this.kept = kept;
        this.assets = assets;
        this.dangers = dangers;
        this.landlord = landlord;
    }

    @GetMapping({"/app", "/app/**"})
    Html app(PageContext page) {
        return Html.ok(templates.layoutApp(page, assets.app(), dangers.keys(), landlord, false));
    }

    /**
     * The page for a phone to keep.
     *
     * @param sum of the page that is meant; another instance's, while they are changed over, is not here
     */
    @GetMapping(path = {"/app", "/app/**"}, params = "kept")
    Html kept(PageContext page, @RequestParam(name = "kept", defaultValue = "") String sum) {
        return sum.equals(kept.sum(page)) ? Html.ok(kept.page(page)) : Html.notHere();
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

    /**
     * The light pages from now on.
     *
     * @param at   address on the light pages; where it is not said, that of the page of the app this was asked from
     * @param from that page, as browsers tell our own origin
     */
    @GetMapping("/faces/simple")
    Html chooseSimple(@RequestParam Optional<String> at, @RequestHeader(HttpHeaders.REFERER) Optional<String> from, ServerWebExchange exchange) {
        Face.SIMPLE.remember(exchange);
        var page = at.orElseGet(() -> from.map(AppPages::light).orElse("/"));
        if (LOG_OUT.equals(page)) {
            // The app that would ask does not start: they log out on the light pages, unasked.
            Unsent.forget(exchange);
            return Html.seeOther("/");
        }
        return Html.seeOther(own(page));
    }

    /** The light page of a page of the app; the first of them for any other address. */
    private static String light(String from) {
        var inside = from.replaceFirst("^https?://[^/]+", "");
        return isInside(inside) && inside.length() > APP.length() ? inside.substring(APP.length()) : "/";
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
