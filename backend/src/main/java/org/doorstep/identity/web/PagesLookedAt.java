package org.doorstep.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Remembers with a session when somebody last looked at a light page in it: an app left open in another window would else
 * end it under their hands. A page is what a browser asks for as HTML; pictures, and what the app asks by itself, are asked
 * for by nobody's hand. Not a bean: it belongs to the chain of the pages, just before authorisation.
 */
final class PagesLookedAt implements WebFilter {

    private static final String AT = PagesLookedAt.class.getName();

    private final Clock clock;

    PagesLookedAt(Clock clock) {
        this.clock = clock;
    }

    /** How long ago, as far as the session lasts: where no page was looked at, that long. */
    static Duration ago(WebSession session, Instant now) {
        return session.getAttribute(AT) instanceof Instant at ? Duration.between(at, now) : session.getMaxIdleTime();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return chain.filter(exchange);
        }
        // Nobody's session is not begun for this.
        return ReactiveSecurityContextHolder.getContext()
                .filter(context -> context.getAuthentication() != null)
                .flatMap(_ -> exchange.getSession())
                .doOnNext(session -> session.getAttributes().put(AT, clock.instant()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
