package org.doorstep.identity.web;

import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.access.server.BearerTokenServerAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Says no at the API as RFC 6750 wants it, in {@code WWW-Authenticate}, and leaves the body to whoever writes every
 * other problem: by themselves the two handlers below answer with none.
 */
final class ApiRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ServerAuthenticationEntryPoint unknown = new BearerTokenServerAuthenticationEntryPoint();
    private final ServerAccessDeniedHandler notAllowed = new BearerTokenServerAccessDeniedHandler();

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return unknown.commence(unfinished(exchange), why).then(Mono.error(() -> refused(exchange, HttpStatus.UNAUTHORIZED, why)));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return notAllowed.handle(unfinished(exchange), why).then(Mono.error(() -> refused(exchange, HttpStatus.FORBIDDEN, why)));
    }

    private static ResponseStatusException refused(ServerWebExchange exchange, HttpStatusCode usual, Exception why) {
        return new ResponseStatusException(
                Objects.requireNonNullElse(exchange.getResponse().getStatusCode(), usual), "refused", why);
    }

    /** Status and headers reach the real response; its end does not. */
    private static ServerWebExchange unfinished(ServerWebExchange exchange) {
        ServerHttpResponse open = new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> setComplete() {
                return Mono.empty();
            }
        };
        return exchange.mutate().response(open).build();
    }
}
