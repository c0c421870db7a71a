package org.doorstep.identity.web;

import java.util.Optional;

import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that tells, after a session has ended, whose it was: a {@link FormStash#mark}, no personal data. Set at
 * log-in, taken away at log-out.
 */
final class LastUser {

    private static final String NAME = "LAST";

    private LastUser() {}

    static Optional<String> mark(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME)).map(HttpCookie::getValue);
    }

    static void set(ServerWebExchange exchange, String mark) {
        exchange.getResponse().addCookie(cookie(exchange, mark).build());
    }

    static void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "").maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(NAME, value).path("/").httpOnly(true).sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()));
    }
}
