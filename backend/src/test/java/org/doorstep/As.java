package org.doorstep;

import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockJwt;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.doorstep.kernel.Role;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who a request comes from: with a bearer for the API, with a session for the pages. */
public final class As {

    private As() {}

    /** A resident by the reference of their person, at the API. */
    public static WebTestClient resident(WebTestClient client, String person) {
        return bearer(client, Map.of("sub", "login-" + person, "person", person, "name", "Test Resident"), Role.RESIDENT);
    }

    /** A resident by the reference of their person, on the light pages. */
    public static WebTestClient residentPages(WebTestClient client, String person) {
        return session(client, Map.of("sub", "login-" + person, "person", person, "name", "Test Resident"), Role.RESIDENT);
    }

    /** Staff with these roles, at the API. */
    public static WebTestClient staff(WebTestClient client, Role... roles) {
        return bearer(client, Map.of("sub", "login-staff", "name", "Sam Okafor", "operative", "OP01", "teams", List.of("repairs")), roles);
    }

    /** Staff with these roles, on the light pages. */
    public static WebTestClient staffPages(WebTestClient client, Role... roles) {
        return session(client, Map.of("sub", "login-staff", "name", "Sam Okafor", "operative", "OP01", "teams", List.of("repairs")), roles);
    }

    /** An officer of a team, at the API. */
    public static WebTestClient officer(WebTestClient client, String team) {
        return bearer(client, Map.of("sub", "login-" + team, "name", "Ola Grant", "teams", List.of(team)), Role.OFFICER);
    }

    /** An officer of a team, on the light pages. */
    public static WebTestClient officerPages(WebTestClient client, String team) {
        return session(client, Map.of("sub", "login-" + team, "name", "Ola Grant", "teams", List.of(team)), Role.OFFICER);
    }

    /** The operative of this diary, on the light pages. */
    public static WebTestClient operativePages(WebTestClient client, String code) {
        return session(client, Map.of("sub", "login-" + code, "name", "Op " + code, "operative", code, "teams", List.of()), Role.OPERATIVE);
    }

    /** The housing management system's client. */
    public static WebTestClient integration(WebTestClient client) {
        return bearer(client, Map.of("sub", "service", "azp", "doorstep-imports"), Role.INTEGRATION);
    }

    private static WebTestClient bearer(WebTestClient client, Map<String, Object> claims, Role... roles) {
        return client.mutateWith(mockJwt().jwt(token -> token.claims(with(claims, roles))));
    }

    private static WebTestClient session(WebTestClient client, Map<String, Object> claims, Role... roles) {
        return client.mutateWith(mockOidcLogin().idToken(token -> token.claims(with(claims, roles)))).mutateWith(csrf());
    }

    private static Consumer<Map<String, Object>> with(Map<String, Object> claims, Role... roles) {
        var names = Arrays.stream(roles).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
        return all -> {
            all.putAll(claims);
            all.put("realm_access", Map.of("roles", names));
        };
    }
}
