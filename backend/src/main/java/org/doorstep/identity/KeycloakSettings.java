package org.doorstep.identity;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where log-ins live.
 *
 * @param issuer       the realm as browsers and tokens name it: {@code https://login.example.org/realms/doorstep}
 * @param backchannel  the same realm as this server reaches it; the issuer unless a private network says otherwise
 * @param clientId     the portal's confidential client
 * @param clientSecret its secret
 * @param audience     what an access token must be meant for
 */
@Validated
@ConfigurationProperties("doorstep.keycloak")
public record KeycloakSettings(
        @NotBlank String issuer, @NotBlank String backchannel, @NotBlank String clientId, @NotBlank String clientSecret,
        @NotBlank String audience) {}
