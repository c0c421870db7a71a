package org.doorstep.identity.web;

import java.net.URI;
import java.time.Duration;

import org.doorstep.identity.KeycloakSettings;
import org.doorstep.platform.web.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Ends our session first, then Keycloak's, so that neither is left behind on a shared tablet; nor is a page that the
 * browser kept for its "back", nor anything the app kept for a time without a signal. Whoever logs out is led past
 * Keycloak. Where the app ends a session that was left alone ({@code ?idle}) nobody is there to be led: we tell Keycloak
 * ourselves, or the next person at the tablet would be let in as the one before. And nobody pressed "Log out": what was
 * typed and not sent waits for whoever typed it. Where the app logs somebody out of a device on which another's finished
 * report waits ({@code ?others}) it has taken away what is theirs, and nothing else goes.
 */
@Component
class LoggedOut implements ServerLogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedOut.class);
    private static final String IDLE = "idle";
    private static final String OTHERS = "others";
    private static final Retry AGAIN = Retry.backoff(2, Duration.ofMillis(200));

    private final OidcClientInitiatedServerLogoutSuccessHandler pastKeycloak;
    private final ServerOAuth2AuthorizedClientRepository clients;
    private final KeycloakSettings keycloak;
    private final Duration patience;
    private final WebClient http = WebClient.create();

    LoggedOut(ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients,
            KeycloakSettings keycloak, TokenSettings tokens) {
        this.pastKeycloak = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        this.pastKeycloak.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        this.pastKeycloak.setLogoutSuccessUrl(URI.create("/signed-out"));
        this.clients = clients;
        this.keycloak = keycloak;
        this.patience = tokens.patience();
    }

    @Override
    public Mono<Void> onLogoutSuccess(WebFilterExchange at, Authentication user) {
        var exchange = at.getExchange();
        var idle = exchange.getRequest().getQueryParams().containsKey(IDLE);
        var all = takesAllAway(exchange.getRequest());
        LastUser.clear(exchange);
        WhoIsHere.clear(exchange);
        if (all) {
            Unsent.forget(exchange);
        }
        exchange.getResponse().getHeaders().set("Clear-Site-Data", all ? "\"cache\", \"storage\"" : "\"cache\"");
        return idle ? alone(exchange, user) : ours(exchange).then(pastKeycloak.onLogoutSuccess(at, user));
    }

    /** Whether nothing that the browser keeps of us is to be left; else the app has taken away what is to go, and left the rest. */
    static boolean takesAllAway(ServerHttpRequest request) {
        return !request.getQueryParams().containsKey(IDLE) && !request.getQueryParams().containsKey(OTHERS);
    }

    private Mono<Void> alone(ServerWebExchange exchange, Authentication user) {
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return clients.<OAuth2AuthorizedClient>loadAuthorizedClient(OAuthConfiguration.REGISTRATION, user, exchange)
                .singleOptional()
                .delayUntil(_ -> ours(exchange))
                .flatMap(Mono::justOrEmpty)
                .flatMap(this::theirs);
    }

    private static Mono<Void> ours(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate);
    }

    /** By the token that keeps the session there alive (OpenID Connect: Keycloak's logout endpoint takes a refresh token). */
    private Mono<Void> theirs(OAuth2AuthorizedClient client) {
        return Mono.justOrEmpty(client.getRefreshToken())
                .flatMap(token -> http.post().uri(keycloak.backchannel() + "/protocol/openid-connect/logout")
                        .body(BodyInserters.fromFormData("client_id", keycloak.clientId())
                                .with("client_secret", keycloak.clientSecret())
                                .with("refresh_token", token.getTokenValue()))
                        .retrieve().toBodilessEntity())
                .retryWhen(AGAIN)
                .timeout(patience)
                .onErrorResume(away -> {
                    LOG.warn("a session that was left alone goes on in Keycloak until it ends there by itself: {}", away.getClass().getName());
                    return Mono.empty();
                })
                .then();
    }
}
