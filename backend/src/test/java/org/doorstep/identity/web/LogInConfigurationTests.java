package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest.authorizationCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What the portal asks at the end of a log-in, with a Keycloak that answers all at once, nothing, or never. */
class LogInConfigurationTests {

    private static final int CROWD = 12;
    private static final String ANSWER = """
            {"access_token": "a", "token_type": "Bearer", "expires_in": 300}""";
    private static final String ID_TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.e30.AAAA";

    private final TokenSettings settings = new TokenSettings(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMinutes(30));
    private final TokenSettings patient = new TokenSettings(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(30));
    private final LogInConfiguration logIn = new LogInConfiguration();
    private final HttpServer keycloak;

    LogInConfigurationTests() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CROWD);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    /** Many times, as a reader that is made under a lock is only sometimes found so. */
    @RepeatedTest(20)
    void readsTheFirstAnswersOfAllThatComeAtOnce() {
        var together = new CyclicBarrier(CROWD);
        keycloak.createContext("/", exchange -> {
            await(together);
            answer(exchange);
        });
        var exchange = logIn.codeExchange(patient);
        StepVerifier.create(Flux.range(0, CROWD).flatMap(_ -> exchange.getTokenResponse(code()), CROWD).count())
                .expectNext((long) CROWD).expectComplete().verify(Duration.ofMinutes(1));
    }

    @Test
    void tellsAKeycloakThatIsAwayOrSilentAsALogInRefused() {
        keycloak.createContext("/", HttpExchange::close);
        isRefused();
        keycloak.removeContext("/");
        keycloak.createContext("/", never());
        isRefused();
    }

    @Test
    void doesNotWaitForKeysForEver() {
        keycloak.createContext("/", never());
        StepVerifier.create(logIn.idTokens(settings).createDecoder(portal()).decode(ID_TOKEN))
                .expectError(JwtException.class).verify(Duration.ofSeconds(20));
    }

    private void isRefused() {
        Mono<OAuth2AccessTokenResponse> answer = logIn.codeExchange(settings).getTokenResponse(code());
        StepVerifier.create(answer).expectErrorSatisfies(error ->
                assertThat(error).isInstanceOfSatisfying(OAuth2AuthorizationException.class, refused ->
                        assertThat(refused.getError().getErrorCode()).isEqualTo("keycloak_away")))
                .verify(Duration.ofSeconds(20));
    }

    private OAuth2AuthorizationCodeGrantRequest code() {
        return new OAuth2AuthorizationCodeGrantRequest(portal(), new OAuth2AuthorizationExchange(
                authorizationCode().authorizationUri("http://localhost/auth").clientId("portal").redirectUri("http://localhost/back").state("s").build(),
                OAuth2AuthorizationResponse.success("code").redirectUri("http://localhost/back").state("s").build()));
    }

    private ClientRegistration portal() {
        var realm = "http://localhost:" + keycloak.getAddress().getPort();
        return ClientRegistration.withRegistrationId("keycloak").clientId("portal").clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).redirectUri("http://localhost/back")
                .authorizationUri(realm + "/auth").tokenUri(realm + "/token").jwkSetUri(realm + "/certs").build();
    }

    /** Takes the question and keeps the caller waiting. */
    private static HttpHandler never() {
        return exchange -> exchange.getRequestBody().readAllBytes();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void await(CyclicBarrier together) throws IOException {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        }
    }
}
