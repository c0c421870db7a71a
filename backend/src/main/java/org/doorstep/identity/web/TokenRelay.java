package org.doorstep.identity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Gives the API the access token of the caller's session, refreshed when due, so that no token ever lies in a browser
 * and the API knows only bearers. Asks for the CSRF token in a header first: a cookie alone proves no intent; and where the
 * app says for which log-in its page was drawn, no other does what was pressed on it: the token outlives a log-in. Whoever
 * brings a bearer of their own is let through to be checked on that. While Keycloak does not answer, a session whose
 * token ended goes on by its own authority for a while, as it does on the pages.
 * Not a bean: a {@code WebFilter} bean would run for every request (stack.md section 11).
 */
final class TokenRelay implements WebFilter {

    private static final WebSessionServerSecurityContextRepository SESSION = new WebSessionServerSecurityContextRepository();

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final ServerCsrfTokenRepository csrfTokens;
    private final LoneSessions alone;
    private final Duration patience;
    // Twelve requests at the moment of expiry would be twelve refreshes, of which eleven with a spent token.
    private final Map<String, Mono<String>> inFlight = new ConcurrentHashMap<>();

    TokenRelay(ReactiveOAuth2AuthorizedClientManager clients, ServerCsrfTokenRepository csrfTokens, LoneSessions alone, Duration patience) {
        this.clients = clients;
        this.csrfTokens = csrfTokens;
        this.alone = alone;
        this.patience = patience;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return SESSION.load(exchange)
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(user -> admitted(exchange, user))
                .defaultIfEmpty(new Admitted(exchange, Context.empty()))
                .flatMap(admitted -> chain.filter(admitted.exchange()).contextWrite(admitted.authority()));
    }

    /** @param authority the session's own, where it goes on without a token */
    private record Admitted(ServerWebExchange exchange, ContextView authority) {}

    private Mono<Admitted> admitted(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return withToken(exchange, user)
                .map(bearing -> new Admitted(bearing, Context.empty()))
                .onErrorResume(TokenRelay::isAway, away -> alone.believed(exchange, user)
                        .map(own -> new Admitted(exchange, ReactiveSecurityContextHolder.withAuthentication(own)))
                        .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "no token now", away))));
    }

    private Mono<ServerWebExchange> withToken(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return provesItsOrigin(exchange)
                .flatMap(proved -> proved ? isOfThisLogIn(exchange) : Mono.just(false))
                .flatMap(proved -> proved ? token(exchange, user) : Mono.error(new CsrfException("not from our own pages")))
                .map(token -> exchange.mutate().request(r -> r.headers(h -> h.setBearerAuth(token))).build())
                .onErrorResume(TokenRelay::isEnded, ended -> exchange.getSession().flatMap(WebSession::invalidate).thenReturn(exchange));
    }

    private Mono<Boolean> provesItsOrigin(ServerWebExchange exchange) {
        if (CorsUtils.isCorsRequest(exchange.getRequest())) {
            return Mono.just(false);
        }
        return csrfTokens.loadToken(exchange)
                .map(token -> isSame(token.getToken(), exchange.getRequest().getHeaders().getFirst(token.getHeaderName())))
                .defaultIfEmpty(false);
    }

    private static Mono<Boolean> isOfThisLogIn(ServerWebExchange exchange) {
        var said = exchange.getRequest().getHeaders().getFirst(LogInMark.HEADER);
        return said == null ? Mono.just(true) : exchange.getSession().map(session -> isSame(LogInMark.of(session), said));
    }

    private static boolean isSame(String token, @Nullable String sent) {
        return sent != null && MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<String> token(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return exchange.getSession().flatMap(session -> inFlight.computeIfAbsent(session.getId(),
                id -> Mono.defer(() -> authorize(exchange, user)).doFinally(end -> inFlight.remove(id)).cache()));
    }

    private Mono<String> authorize(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return clients.authorize(OAuth2AuthorizeRequest
                        .withClientRegistrationId(user.getAuthorizedClientRegistrationId())
                        .principal(user)
                        .attribute(ServerWebExchange.class.getName(), exchange)
                        .build())
                .timeout(patience)
                .map(client -> client.getAccessToken().getTokenValue());
    }

    /** Keycloak says so, or the session never had a token. */
    private static boolean isEnded(Throwable error) {
        return error instanceof ClientAuthorizationRequiredException
                || error instanceof ClientAuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    /** Nobody says so: the session stays, and the same request may work in a minute. */
    private static boolean isAway(Throwable error) {
        return error instanceof ClientAuthorizationException && !isEnded(error)
                || error instanceof WebClientException || error instanceof TimeoutException;
    }
}
