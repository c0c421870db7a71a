package org.doorstep.identity.web;

import java.net.URI;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import reactor.core.publisher.Mono;

/**
 * Where a log-in leads: back to the page about logging in when it was a change of that ({@link LogInRequests}), to the
 * form it interrupted, else to the page that was asked for, else home.
 */
final class LoggedIn implements ServerAuthenticationSuccessHandler {

    static final String YOURS = "/your-log-in";

    /** Keycloak's word of what came of a change: success, cancelled or error. */
    private static final String CHANGE = "kc_action_status";

    private final ServerAuthenticationSuccessHandler asked = new RedirectServerAuthenticationSuccessHandler("/");
    private final ServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();
    private final FormStash stash;

    LoggedIn(FormStash stash) {
        this.stash = stash;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange exchange, Authentication user) {
        LastUser.set(exchange.getExchange(), stash.mark(user.getName()));
        WhoIsHere.set(exchange.getExchange(), user.getName());
        var change = exchange.getExchange().getRequest().getQueryParams().getFirst(CHANGE);
        if (change != null) {
            return redirect.sendRedirect(exchange.getExchange(), URI.create(YOURS + ("success".equals(change) ? "?changed=yes" : "")));
        }
        return stash.of(user.getName()).isPresent()
                ? redirect.sendRedirect(exchange.getExchange(), URI.create("/carry-on"))
                : asked.onAuthenticationSuccess(exchange, user);
    }
}
