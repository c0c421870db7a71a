package org.doorstep.identity.web;

import org.springframework.http.CacheControl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** What an app on our own origin asks first: who is logged in here, and what to prove its requests with. */
@RestController
class SessionApi {

    /**
     * @param who        tells one log-in from another on the same device; empty when nobody is
     * @param name       of whoever is logged in; empty when nobody is
     * @param seconds    how long the session lasts if nothing more is asked of us, which needs no clock that is right, as an
     *                   instant would; 0 when nobody is logged in
     * @param csrfHeader the header in which {@link TokenRelay} wants the token, with every request of the session
     * @param csrfToken  the token itself; the browser has it in a cookie too, which no script can read
     */
    record Session(boolean signedIn, String who, String name, long seconds, String csrfHeader, String csrfToken) {}

    private final ServerCsrfTokenRepository csrfTokens;
    private final TokenUsers users;

    SessionApi(ServerCsrfTokenRepository csrfTokens, TokenUsers users) {
        this.csrfTokens = csrfTokens;
        this.users = users;
    }

    /** Public, and never refused: an ended session is nobody's. It looks at the session's cookie only, not at a bearer. */
    @GetMapping("/api/session")
    Mono<Session> session(ServerWebExchange exchange) {
        // The token is for now, not for the browser's disk.
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return token(exchange).flatMap(token -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .flatMap(user -> exchange.getSession().map(session -> of(user, session, token)))
                .defaultIfEmpty(new Session(false, "", "", 0, token.getHeaderName(), token.getToken())));
    }

    private Session of(Authentication user, WebSession session, CsrfToken token) {
        return new Session(true, user.getName(), users.nameOf(user), session.getMaxIdleTime().toSeconds(),
                token.getHeaderName(), token.getToken());
    }

    private Mono<CsrfToken> token(ServerWebExchange exchange) {
        return csrfTokens.loadToken(exchange).switchIfEmpty(Mono.defer(() -> csrfTokens.generateToken(exchange)
                .delayUntil(made -> csrfTokens.saveToken(exchange, made))));
    }
}
