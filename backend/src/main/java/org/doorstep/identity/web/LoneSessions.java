package org.doorstep.identity.web;

import java.time.Clock;
import java.time.Duration;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sessions whose token ended while Keycloak was away. Nobody said that they are over, so they are believed on their own
 * word for a while (backend/docs/adr/0022): a boiler that leaks does not wait for a log-in server.
 */
@Component
class LoneSessions {

    private final ServerOAuth2AuthorizedClientRepository tokens;
    private final Duration time;
    private final Clock clock;

    LoneSessions(ServerOAuth2AuthorizedClientRepository tokens, TokenSettings settings, Clock clock) {
        this.tokens = tokens;
        this.time = settings.alone();
        this.clock = clock;
    }

    /** Who the session says it is; empty when its token ended too long ago. */
    Mono<Authentication> believed(ServerWebExchange exchange, OAuth2AuthenticationToken user) {
        return tokens.loadAuthorizedClient(user.getAuthorizedClientRegistrationId(), user, exchange)
                .mapNotNull(client -> client.getAccessToken().getExpiresAt())
                .filter(end -> end.plus(time).isAfter(clock.instant()))
                .map(_ -> user);
    }
}
