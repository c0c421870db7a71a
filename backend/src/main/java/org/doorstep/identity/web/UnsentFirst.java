package org.doorstep.identity.web;

import java.net.URI;

import org.doorstep.platform.web.Unsent;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Whoever logs out on a light page is asked first where the app keeps something on the device that is not sent: the log-out
 * takes it away ({@link LoggedOut}). The app says so in a cookie ({@link Unsent}), and takes that away before it logs anybody
 * out itself; where it does not start, its way to the light pages does.
 */
final class UnsentFirst implements WebFilter {

    private static final String LOG_OUT = "/log-out";
    private static final URI ASKS = URI.create("/app/log-out");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isPressed(exchange) || !Unsent.isSaid(exchange)) {
            return chain.filter(exchange);
        }
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(ASKS);
        return exchange.getResponse().setComplete();
    }

    /** By a person, on a light page; what the app ends itself leaves what is not sent where it is. */
    private static boolean isPressed(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() == HttpMethod.POST && LOG_OUT.equals(request.getPath().value()) && LoggedOut.takesAllAway(request);
    }
}
