package org.doorstep.identity.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a browser to Keycloak to log in, or, with {@code ?do=passkey} or {@code ?do=password}, to change how they log in:
 * Keycloak asks for the log-in first when it is not fresh, and both come back the same way.
 */
final class LogInRequests implements ServerOAuth2AuthorizationRequestResolver {

    /** Keycloak's names of what it can be asked to do: its "application initiated actions". */
    private static final Map<String, String> ACTIONS = Map.of(
            "passkey", "webauthn-register-passwordless",
            "password", "UPDATE_PASSWORD");

    private final ServerOAuth2AuthorizationRequestResolver logIns;

    LogInRequests(ReactiveClientRegistrationRepository registrations) {
        this.logIns = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return logIns.resolve(exchange).map(request -> with(action(exchange), request));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return logIns.resolve(exchange, registration).map(request -> with(action(exchange), request));
    }

    private static @Nullable String action(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams().getFirst("do");
        return asked == null ? null : ACTIONS.get(asked);
    }

    private static OAuth2AuthorizationRequest with(@Nullable String action, OAuth2AuthorizationRequest request) {
        return action == null ? request : OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.put("kc_action", action))
                .build();
    }
}
