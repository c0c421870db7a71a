package org.doorstep.arrears.web;

import org.springframework.http.CacheControl;
import org.springframework.web.server.ServerWebExchange;

/** What somebody earns and spends is for now: neither the browser nor the app's service worker keeps an answer with it. */
final class Unkept {

    private Unkept() {}

    static void answer(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
    }
}
