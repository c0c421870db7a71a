package org.doorstep.identity.web;

import java.time.Clock;

import org.doorstep.platform.spi.Brand;
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
     * @param who        tells one person from another on the same device; empty when nobody is logged in
     * @param logIn      tells this log-in from every other, of the same person too, and lets nobody use it; empty when nobody
     *                   is logged in. Sent back as {@link LogInMark#HEADER}, a request is refused once another is logged in
     * @param name       of whoever is logged in; empty when nobody is
     * @param seconds    how long the session lasts if nothing more is asked of us, which needs no clock that is right, as an
     *                   instant would; 0 when nobody is logged in
     * @param quiet      how many seconds ago somebody last looked at a light page in this session, as far as it lasts: the
     *                   app sees no windows but its own; 0 when nobody is logged in
     * @param emergencyPhone the number to ring in an emergency at this hour: the app's own page may have been kept since another
     * @param csrfHeader the header in which {@link TokenRelay} wants the token, with every request of the session
     * @param csrfToken  the token itself; the browser has it in a cookie too, which no script can read
     */
    record Session(
            boolean signedIn, String who, String logIn, String name, long seconds, long quiet, String emergencyPhone, String csrfHeader,
            String csrfToken) {}

    private final ServerCsrfTokenRepository csrfTokens;
    private final TokenUsers users;
    private final Brand landlord;
    private final Clock clock;

    SessionApi(ServerCsrfTokenRepository csrfTokens, TokenUsers users, Brand landlord, Clock clock) {
        this.csrfTokens = csrfTokens;
        this.users = users;
        this.landlord = landlord;
        this.clock = clock;
    }

    /** Public, and never refused: an ended session is nobody's. It looks at the session's cookie only, not at a bearer. */
    @GetMapping("/api/session")
    Mono<Session> session(ServerWebExchange exchange) {
        // The token is for now, not for the browser's disk.
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return token(exchange).flatMap(token -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .flatMap(user -> exchange.getSession().map(session -> of(user, session, token)))
                .defaultIfEmpty(new Session(false, "", "", "", 0, 0, emergencyPhone(), token.getHeaderName(), token.getToken())));
    }

    private Session of(Authentication user, WebSession session, CsrfToken token) {
        return new Session(true, user.getName(), LogInMark.of(session), users.nameOf(user), session.getMaxIdleTime().toSeconds(),
                PagesLookedAt.ago(session, clock.instant()).toSeconds(), emergencyPhone(), token.getHeaderName(), token.getToken());
    }

    private String emergencyPhone() {
        return landlord.emergencyPhoneAt(clock.instant());
    }

    private Mono<CsrfToken> token(ServerWebExchange exchange) {
        return csrfTokens.loadToken(exchange).switchIfEmpty(Mono.defer(() -> csrfTokens.generateToken(exchange)
                .delayUntil(made -> csrfTokens.saveToken(exchange, made))));
    }
}
