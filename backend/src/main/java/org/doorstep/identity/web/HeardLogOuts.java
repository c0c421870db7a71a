package org.doorstep.identity.web;

import java.time.Duration;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears that a session has ended in Keycloak although a question to Keycloak got lost. Keycloak says it once. Spring
 * Security asks for the keys it is signed with anew each time and takes no reader of ours, so that one connection closed
 * at that moment would leave a session open that somebody has ended. Clocks have no part in it: the token is read by the
 * machine's, as Keycloak wrote it. Not a bean: it belongs to the chain of the pages.
 */
final class HeardLogOuts implements WebFilter {

    private static final String PATH = "/logout/connect/back-channel/";
    private static final Retry AGAIN = Retry.backoff(3, Duration.ofMillis(200))
            .filter(AuthenticationServiceException.class::isInstance)
            .onRetryExhaustedThrow((_, last) -> last.failure());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var rest = chain.filter(exchange);
        return exchange.getRequest().getPath().value().startsWith(PATH) ? rest.retryWhen(AGAIN) : rest;
    }
}
