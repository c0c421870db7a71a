package org.doorstep.identity.web;

import java.time.Clock;

import org.doorstep.identity.KeycloakSettings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Tokens are Keycloak's and so is their time, wherever the portal's own clock has been put: the app asks with them. */
@TestConfiguration(proxyBeanMethods = false)
public class TokensOfToday {

    @Bean
    @Primary
    ReactiveJwtDecoder tokensOfToday(KeycloakSettings keycloak) {
        return OAuthConfiguration.verifying(keycloak, Clock.systemUTC());
    }
}
