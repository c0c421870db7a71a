package org.doorstep.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

import org.doorstep.identity.KeycloakSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizationCodeReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.DelegatingReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * The portal as Keycloak's client, and the API as its resource server. Every address is written out rather than
 * discovered, so that Doorstep starts, and serves whoever is logged in, while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeycloakSettings.class, TokenSettings.class, PageSettings.class})
class OAuthConfiguration {

    static final String REGISTRATION = "keycloak";

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(KeycloakSettings keycloak) {
        var browser = keycloak.issuer() + "/protocol/openid-connect";
        var server = keycloak.backchannel() + "/protocol/openid-connect";
        return new InMemoryReactiveClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri(browser + "/auth")
                .tokenUri(server + "/token")
                .jwkSetUri(server + "/certs")
                .issuerUri(keycloak.issuer())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", browser + "/logout"))
                .build());
    }

    /** Tokens stay in the session, so they end with it. */
    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients, Clock clock) {
        var answers = new WebClientReactiveRefreshTokenTokenResponseClient();
        answers.setWebClient(TokenAnswers.client());
        var refresh = new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(answers);
        refresh.setClock(clock);
        refresh.setClockSkew(Duration.ofSeconds(10));
        // By default each refresh saves the security context, which changes the session's id: parallel requests of
        // the same browser would be logged out (stack.md section 11).
        refresh.setAuthorizationSuccessHandler((client, principal, attributes) -> Mono.empty());
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(new DelegatingReactiveOAuth2AuthorizedClientProvider(
                new AuthorizationCodeReactiveOAuth2AuthorizedClientProvider(), refresh));
        return manager;
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(KeycloakSettings keycloak, TokenSettings tokens, Clock clock) {
        return tokens.remembered().isZero() ? verifying(keycloak, clock)
                : new RememberedTokens(verifying(keycloak, clock), tokens.remembered(), clock);
    }

    /** Believes what the realm signed, for us, for now: by default a minute's difference of clocks is forgiven. */
    static ReactiveJwtDecoder verifying(KeycloakSettings keycloak, Clock clock) {
        var decoder = NimbusReactiveJwtDecoder
                .withJwkSetUri(keycloak.backchannel() + "/protocol/openid-connect/certs")
                .build();
        var now = new JwtTimestampValidator();
        now.setClock(clock);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                now,
                new JwtIssuerValidator(keycloak.issuer()),
                new JwtClaimValidator<Collection<String>>("aud",
                        audience -> audience != null && audience.contains(keycloak.audience()))));
        return decoder;
    }
}
