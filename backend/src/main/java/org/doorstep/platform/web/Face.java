package org.doorstep.platform.web;

import java.time.Duration;

import org.doorstep.kernel.CurrentUser;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The light pages or the app, whichever the reader chose last: remembered for a year in a cookie that names nobody.
 * Everybody starts on the light pages (ux.md, "Two faces, one core").
 */
public enum Face {
    APP, SIMPLE;

    private static final String COOKIE = "FACE";
    private static final Duration KEPT = Duration.ofDays(365);

    public void remember(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(ResponseCookie.from(COOKIE, name()).path("/").maxAge(KEPT).httpOnly(true).sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme())).build());
    }

    /** Whether the first page leads into the app: chosen, not on a dear line, and not for staff, whose pages it has not. */
    public static boolean leadsIntoTheApp(CurrentUser user, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var chosen = request.getCookies().getFirst(COOKIE);
        return chosen != null && chosen.getValue().equals(APP.name()) && !(user instanceof CurrentUser.Staff)
                && !"on".equalsIgnoreCase(request.getHeaders().getFirst("Save-Data"));
    }
}
