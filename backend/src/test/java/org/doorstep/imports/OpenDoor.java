package org.doorstep.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorstep.DoorstepApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * The whole portal in a Java of its own, on a port of its own which it prints, and with every bearer taken for the
 * integration client's: there is no Keycloak in such a test. Not a configuration class, which other tests would find.
 */
final class OpenDoor {

    static final String PORT = "listening on ";

    private OpenDoor() {}

    public static void main(String[] args) {
        var doorstep = new SpringApplication(DoorstepApplication.class);
        doorstep.addInitializers(context -> ((GenericApplicationContext) context).registerBean(
                "anyBearer", ReactiveJwtDecoder.class, () -> OpenDoor::integration, first -> first.setPrimary(true)));
        System.out.println(PORT + doorstep.run(args).getEnvironment().getProperty("local.server.port"));
    }

    private static Mono<Jwt> integration(String token) {
        return Mono.just(new Jwt(token, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), Map.of("alg", "none"), Map.of(
                "sub", "service", "azp", "doorstep-imports", "realm_access", Map.of("roles", List.of("integration")))));
    }
}
