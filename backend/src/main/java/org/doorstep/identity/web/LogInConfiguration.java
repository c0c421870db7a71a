package org.doorstep.identity.web;

import java.util.concurrent.TimeoutException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;

/**
 * What the portal asks Keycloak when somebody comes back from its log-in page: the tokens for the code, the keys they
 * are signed with. Keycloak away or slow is then a log-in refused ({@link LogInRefused}) and not a fault of ours.
 */
@Configuration(proxyBeanMethods = false)
class LogInConfiguration {

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(TokenSettings tokens) {
        var keycloak = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        keycloak.setWebClient(TokenAnswers.client());
        return code -> keycloak.getTokenResponse(code)
                .timeout(tokens.logIn())
                .onErrorMap(error -> !(error instanceof OAuth2AuthorizationException),
                        away -> new OAuth2AuthorizationException(new OAuth2Error("keycloak_away"), away));
    }

    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(TokenSettings tokens) {
        var keycloak = new ReactiveOidcIdTokenDecoderFactory();
        return registration -> {
            var decoder = keycloak.createDecoder(registration);
            return token -> decoder.decode(token)
                    .timeout(tokens.logIn())
                    .onErrorMap(TimeoutException.class, late -> new JwtException("no keys in time", late));
        };
    }
}
