package org.doorstep.identity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie by which the app sees, before the server answers, that another has logged in on the light pages since: what the
 * one before opened is kept on the device for a time without a signal, and is not theirs to see. Tells one person from
 * another, says nothing of them and lets nobody in; scripts read it. Set at log-in, taken away at log-out.
 */
final class WhoIsHere {

    static final String NAME = "WHO";

    /** As long as what was opened may lie there: it outlasts the browser. */
    private static final Duration KEPT = Duration.ofDays(365);

    private WhoIsHere() {}

    static void set(ServerWebExchange exchange, String login) {
        exchange.getResponse().addCookie(cookie(exchange, mark(login)).maxAge(KEPT).build());
    }

    static void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "").maxAge(0).build());
    }

    private static String mark(String login) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(ServerWebExchange exchange, String value) {
        return ResponseCookie.from(NAME, value).path("/").sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()));
    }
}
