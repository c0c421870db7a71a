package org.doorstep.payments.web;

import java.time.Duration;
import java.util.UUID;

import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie in which the way on to the provider's page notes that it was taken in the app, so that the way back leads into
 * the app, whichever face the reader chose last (backend/docs/adr/0091). It goes to the pages of that one payment alone and
 * says nothing of who pays.
 */
final class PaysInTheApp {

    private static final String COOKIE = "PAYING";

    /** Longer than a payment can be finished: "expires 90 minutes after creation" (rules.md 5.5). */
    private static final Duration KEPT = Duration.ofHours(2);

    private PaysInTheApp() {}

    static void note(UUID payment, ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(payment, "APP", KEPT, exchange));
    }

    /** They go on with it on the light pages. */
    static void forget(UUID payment, ServerWebExchange exchange) {
        if (isNoted(exchange)) {
            exchange.getResponse().addCookie(cookie(payment, "", Duration.ZERO, exchange));
        }
    }

    static boolean isNoted(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(COOKIE);
    }

    private static ResponseCookie cookie(UUID payment, String value, Duration age, ServerWebExchange exchange) {
        return ResponseCookie.from(COOKIE, value).path("/payments/" + payment).maxAge(age).httpOnly(true).sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme())).build();
    }
}
