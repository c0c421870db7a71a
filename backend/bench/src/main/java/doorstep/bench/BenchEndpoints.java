package doorstep.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Beside Doorstep's own doors, in the measured process only. */
@RestController
class BenchEndpoints {

    /** As large as a small answer of the API. */
    record Bare(String status, List<String> nothing) {}

    private final Clock clock;

    BenchEndpoints(Clock clock) {
        this.clock = clock;
    }

    /** Behind the same chain and the same check of the token, and then nothing. */
    @GetMapping("/api/bench/bare")
    Mono<Bare> bare() {
        return Mono.just(new Bare("there is nothing to do here", List.of("but", "to", "check", "the", "token")));
    }

    /** The session that a log-in through Keycloak would leave. */
    @GetMapping("/dev/bench/log-in")
    Mono<String> logIn(@RequestParam String person, WebSession session) {
        var now = clock.instant();
        var claims = Map.<String, Object>of(
                "sub", "login-" + person, "person", person, "name", "Bench Resident",
                "realm_access", Map.of("roles", List.of("resident")));
        var token = new OidcIdToken("bench", now, now.plus(Duration.ofHours(1)), claims);
        var rights = List.of(new SimpleGrantedAuthority("ROLE_USER"));
        var user = new OAuth2AuthenticationToken(new DefaultOidcUser(rights, token), rights, "keycloak");
        session.getAttributes().put(
                WebSessionServerSecurityContextRepository.DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME, new SecurityContextImpl(user));
        return session.save().thenReturn("in");
    }
}
