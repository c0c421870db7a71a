package org.doorstep.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The CSRF token in a cookie of its own, so that a form outlives the session it was shown in. No script reads it (the
 * app asks {@link SessionApi}), no other site's form brings it, and over https it never travels in the clear; https is
 * what the browser used, which behind a proxy is what {@code server.forward-headers-strategy} makes known.
 */
final class CsrfCookies implements ServerCsrfTokenRepository {

    private final CookieServerCsrfTokenRepository plain = repository(false);
    private final CookieServerCsrfTokenRepository secure = repository(true);

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return plain.generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return (isSecure(exchange) ? secure : plain).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return plain.loadToken(exchange);
    }

    private static boolean isSecure(ServerWebExchange exchange) {
        return "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
    }

    private static CookieServerCsrfTokenRepository repository(boolean secure) {
        var cookies = new CookieServerCsrfTokenRepository();
        cookies.setCookieCustomizer(cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
        return cookies;
    }
}
