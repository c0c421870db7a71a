package org.doorstep.identity.keycloak;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How log-ins are looked after.
 *
 * @param clientId     the service account, with the rights to see and manage users and no others
 * @param clientSecret its secret; empty where log-ins are looked after by hand
 * @param patience     how long a call may take altogether before it counts as not answered
 * @param threads      calls at the same time
 * @param queue        calls that may wait for a thread; more are turned away at once
 */
@Validated
@ConfigurationProperties("doorstep.keycloak.admin")
record AdminSettings(
        @DefaultValue("doorstep-admin") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("4") @Min(1) @Max(32) int threads,
        @DefaultValue("50") @Min(1) @Max(1000) int queue) {}
