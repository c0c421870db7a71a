package org.doorstep.identity.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Gives the API the access token of the caller's session, refreshed when due, so that no token ever lies in a browser
 * and the API knows only bearers. Asks for the CSRF token in a header first: a cookie alone proves no intent. Whoever
 * brings a bearer of their own is let through to be checked on that.
 * Not a bean: a {@code WebFilter} bean would run for every request (stack.md section 11).
 */
final class TokenRelay implements WebFilter {

    private static final WebSessionServerSecurityContextRepository SESSION = new WebSessionServerSecurityContextRepository();

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final ServerCsrfTokenRepository csrfTokens;
    // Twelve requests at the moment of expiry would be twelve refreshes, of which eleven with a spent token.
    private final Map<String, Mono<String>> inFlight = new ConcurrentHashMap<>();

    TokenRelay(ReactiveOAuth2AuthorizedClientManager clients, ServerCsrfTokenRepository csrfTokens) {
        this.clients = clients;
        this.csrfTokens = csrfTokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return SESSION.load(exchange)
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(user -> withToken(exchange, user))
                .defaultIfEmpty(exchange)
                .flatMap(chain::filter);
    }

    private Mono<ServerWebExchange> withToken(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return carriesCsrfToken(exchange)
                .flatMap(carries -> carries ? token(exchange, user) : Mono.error(new CsrfException("no CSRF header")))
                .map(token -> exchange.mutate().request(r -> r.headers(h -> h.setBearerAuth(token))).build())
                .onErrorResume(ClientAuthorizationException.class,
                        ended -> exchange.getSession().flatMap(WebSession::invalidate).thenReturn(exchange));
    }

    private Mono<Boolean> carriesCsrfToken(ServerWebExchange exchange) {
        return csrfTokens.loadToken(exchange)
                .map(token -> token.getToken().equals(exchange.getRequest().getHeaders().getFirst(token.getHeaderName())))
                .defaultIfEmpty(false);
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
                .map(client -> client.getAccessToken().getTokenValue());
    }
}
