package org.doorstep.dev;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The few calls to Keycloak's own endpoints that development and tests need: realms in and out, tokens. */
final class KeycloakRealms {

    static final String REALM = "doorstep";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String realm;

    KeycloakRealms(URI url) {
        this(url, REALM);
    }

    KeycloakRealms(URI url, String realm) {
        this.url = url;
        this.realm = realm;
    }

    boolean exists() {
        return send(HttpRequest.newBuilder(url.resolve("/realms/" + realm + "/.well-known/openid-configuration")).GET())
                .statusCode() == 200;
    }

    void create(String adminPassword, String file) {
        var answer = send(asAdministrator(adminPassword, "/admin/realms")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(file)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The realm was refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    void delete(String adminPassword) {
        send(asAdministrator(adminPassword, "/admin/realms/" + realm).DELETE());
    }

    String displayName(String adminPassword) {
        return read(adminPassword, "/admin/realms/" + realm).get("displayName").asString();
    }

    /** The realm with its clients, groups and roles, as an administrator would write it out; secrets are hidden in it. */
    JsonNode exported(String adminPassword) {
        return JsonMapper.shared().readTree(send(asAdministrator(adminPassword, "/admin/realms/" + realm
                + "/partial-export?exportClients=true&exportGroupsAndRoles=true").POST(BodyPublishers.noBody())).body());
    }

    String secret(String adminPassword, String client) {
        var id = read(adminPassword, "/admin/realms/" + realm + "/clients?clientId=" + client).get(0).get("id").asString();
        return read(adminPassword, "/admin/realms/" + realm + "/clients/" + id + "/client-secret").get("value").asString();
    }

    /** Where the portal hears of ended sessions. */
    void changePortal(String adminPassword, String address) {
        var client = (ObjectNode) read(adminPassword, "/admin/realms/" + realm + "/clients?clientId=doorstep-portal").get(0);
        client.withObject("/attributes").put("backchannel.logout.url", address + "/logout/connect/back-channel/keycloak");
        var answer = send(asAdministrator(adminPassword, "/admin/realms/" + realm + "/clients/" + client.get("id").asString())
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(client.toString())));
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("The client was not changed: " + answer.statusCode() + " " + answer.body());
        }
    }

    void endSessions(String adminPassword, String username) {
        var user = read(adminPassword, "/admin/realms/" + realm + "/users?exact=true&username=" + username).get(0);
        send(asAdministrator(adminPassword, "/admin/realms/" + realm + "/users/" + user.get("id").asString() + "/logout")
                .POST(BodyPublishers.noBody()));
    }

    /** The address by which the realm's tokens name it from now on; empty: the server's own. */
    void callItself(String adminPassword, String address) {
        var settings = (ObjectNode) read(adminPassword, "/admin/realms/" + realm);
        settings.withObject("/attributes").put("frontendUrl", address);
        var answer = send(asAdministrator(adminPassword, "/admin/realms/" + realm)
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(settings.toString())));
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("The realm kept its name: " + answer.statusCode() + " " + answer.body());
        }
    }

    void makePerson(String adminPassword, String username, String password) {
        var person = """
                {"username": "%s", "enabled": true, "firstName": "Guessed", "lastName": "Often",
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(username, password);
        var answer = send(asAdministrator(adminPassword, "/admin/realms/" + realm + "/users")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(person)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Nobody was made: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** What the admin API of the realm answers to whoever holds this token. */
    int status(String token, String method, String path, String body) {
        return send(HttpRequest.newBuilder(url.resolve("/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))).statusCode();
    }

    private JsonNode read(String adminPassword, String path) {
        return JsonMapper.shared().readTree(send(asAdministrator(adminPassword, path).GET()).body());
    }

    /** A fresh answer of the token endpoint; throws when log-in is refused. */
    JsonNode token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(url.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder asAdministrator(String password, String path) {
        var token = token("master", Map.of("grant_type", "password", "client_id", "admin-cli",
                "username", KeycloakProcess.ADMIN, "password", password)).get("access_token").asString();
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
