package org.doorstep.platform.web;

import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie in which the app says that it keeps something on the device that is not sent: a log-out on a light page would
 * take it away, and the light pages see nothing of it.
 */
public final class Unsent {

    private static final String COOKIE = "UNSENT";

    private Unsent() {}

    public static boolean isSaid(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(COOKIE);
    }

    public static void forget(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(ResponseCookie.from(COOKIE, "").path("/").maxAge(0).sameSite("Lax").build());
    }
}
