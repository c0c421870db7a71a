package org.doorstep.dev;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The real Keycloak with the realm {@code doorstep} and the demo people in it.
 *
 * <p>Tests share one a JVM: {@link #forTests()}. With {@code DOORSTEP_TEST_KEYCLOAK_URL} they use one that runs
 * already, whose secrets lie in {@code DOORSTEP_TEST_KEYCLOAK_DATA} (by default where tests keep their own).
 */
public final class KeycloakServer {

    /** What tests that use the one of this JVM lock: some of them change its realm for a moment. */
    public static final String SHARED = "the Keycloak of the tests";

    private static @Nullable KeycloakServer shared;

    private final URI url;
    private final Secrets secrets;
    private final KeycloakRealms realms;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    KeycloakServer(URI url, Secrets secrets) {
        this.url = url;
        this.secrets = secrets;
        this.realms = new KeycloakRealms(url);
    }

    /** The one server of this test JVM, in the state of the realm files, whatever earlier tests did to theirs. */
    public static synchronized KeycloakServer forTests() {
        if (shared == null) {
            var data = Optional.ofNullable(System.getenv("DOORSTEP_TEST_KEYCLOAK_DATA")).map(Path::of)
                    .orElse(ProjectFolder.KEYCLOAK.resolve("target/test-server"));
            var running = Optional.ofNullable(System.getenv("DOORSTEP_TEST_KEYCLOAK_URL")).filter(url -> !url.isBlank());
            shared = running.map(url -> new KeycloakServer(URI.create(url), Secrets.keptIn(data)))
                    .orElseGet(() -> PreparedKeycloak.start(data));
        }
        return shared;
    }

    static KeycloakServer of(KeycloakProcess process, Secrets secrets) {
        SpringApplication.getShutdownHandlers().add(process::close);
        return new KeycloakServer(process.url(), secrets);
    }

    /** What goes in place of the realm files' placeholders here. */
    static Map<String, String> placeholders(Secrets secrets, LandlordNames landlord, int portalPort) {
        return Map.ofEntries(
                // Without a port, Keycloak accepts any port of localhost: tests take free ones.
                Map.entry("DOORSTEP_PORTAL_URL", "http://localhost"),
                Map.entry("DOORSTEP_PORTAL_INTERNAL_URL", "http://localhost:" + portalPort),
                Map.entry("DOORSTEP_LANDLORD_NAME", landlord.name()),
                Map.entry("DOORSTEP_LANDLORD_OFFICE_PHONE", landlord.office()),
                Map.entry("DOORSTEP_LANDLORD_EMERGENCY_PHONE", landlord.emergencyPhone()),
                Map.entry("DOORSTEP_LANDLORD_GAS_PHONE", landlord.gasPhone()),
                Map.entry("DOORSTEP_PORTAL_SECRET", secrets.portal()),
                Map.entry("DOORSTEP_ADMIN_SECRET", secrets.admin()),
                Map.entry("DOORSTEP_IMPORTS_SECRET", secrets.imports()),
                Map.entry("DOORSTEP_SMTP_HOST", "localhost"),
                Map.entry("DOORSTEP_SMTP_PORT", "1025"),
                Map.entry("DOORSTEP_MAIL_FROM", "noreply@localhost.localdomain"),
                Map.entry("DOORSTEP_DEMO_PASSWORD", secrets.demoPassword()));
    }

    public URI url() {
        return url;
    }

    public String issuer() {
        return url + "/realms/" + KeycloakRealms.REALM;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** What the application needs to use this server. */
    public Map<String, String> properties() {
        return Map.of(
                "doorstep.keycloak.issuer", issuer(),
                "doorstep.keycloak.client-secret", secrets.portal(),
                "doorstep.keycloak.admin.client-secret", secrets.admin());
    }

    /** A bearer token of a demo person, good for two minutes at least. */
    public String token(DemoPerson person) {
        return remembered(person.username(), () -> freshToken("doorstep-test", person));
    }

    /** The demo person's token from a client whose tokens are not meant for Doorstep. */
    public String tokenForSomebodyElse(DemoPerson person) {
        return freshToken("doorstep-test-other", person);
    }

    /** A good token of this server, but of another realm: its own administrator's. */
    public String tokenOfAnotherRealm() {
        return realms.token("master", Map.of("grant_type", "password", "client_id", "admin-cli",
                "username", KeycloakProcess.ADMIN, "password", secrets.keycloakAdmin())).get("access_token").asString();
    }

    /** The realm's own token, with the realm's own key, from a time at which the realm called itself otherwise. */
    public String tokenOfTheRealmUnderAnotherName(DemoPerson person) {
        realms.callItself(secrets.keycloakAdmin(), "https://login.example.org");
        try {
            return freshToken("doorstep-test", person);
        } finally {
            realms.callItself(secrets.keycloakAdmin(), "");
        }
    }

    /** What the realm's admin API answers to the portal's service account. */
    int asServiceAccount(String method, String path, String body) {
        var token = realms.token(KeycloakRealms.REALM, Map.of("grant_type", "client_credentials",
                "client_id", "doorstep-admin", "client_secret", secrets.admin())).get("access_token").asString();
        return realms.status(token, method, path, body);
    }

    /** Somebody to spoil: a log-in of this name with the demo people's password, and nothing else. */
    public void makePerson(String username) {
        realms.makePerson(secrets.keycloakAdmin(), username, secrets.demoPassword());
    }

    /** The bearer token of the housing management system. */
    public String integrationToken() {
        return remembered("doorstep-imports", () -> realms.token(KeycloakRealms.REALM, Map.of(
                "grant_type", "client_credentials",
                "client_id", "doorstep-imports",
                "client_secret", secrets.imports())).get("access_token").asString());
    }

    /** Tells Keycloak on which port the portal of this test waits to hear of ended sessions. */
    public void portalAt(int port) {
        realms.changePortal(secrets.keycloakAdmin(), "http://localhost:" + port);
    }

    /** Ends every session of a demo person, as an administrator would. */
    public void endSessions(DemoPerson person) {
        realms.endSessions(secrets.keycloakAdmin(), person.username());
    }

    private String remembered(String whose, Supplier<String> fresh) {
        return tokens.compute(whose, (_, known) -> known != null && known.isYoung() ? known
                : new Token(fresh.get(), System.nanoTime())).value();
    }

    private record Token(String value, long bornNanos) {
        boolean isYoung() {
            return System.nanoTime() - bornNanos < Duration.ofMinutes(3).toNanos();
        }
    }

    private String freshToken(String client, DemoPerson person) {
        return realms.token(KeycloakRealms.REALM, Map.of(
                "grant_type", "password",
                "client_id", client,
                "scope", "openid",
                "username", person.username(),
                "password", secrets.demoPassword())).get("access_token").asString();
    }
}
