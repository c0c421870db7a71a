package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.doorstep.identity.KeycloakSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.test.StepVerifier;

/** Which bearers the API believes: tokens signed by the realm's own key, but not all of them as they should be. */
class TokenChecksTests {

    private static final String ISSUER = "https://login.example.org/realms/doorstep";
    private static final Instant NOW = Instant.now();

    private static HttpServer keys;
    private static RSAKey realm;
    private static ReactiveJwtDecoder decoder;

    @BeforeAll
    static void publishTheRealmsKey() throws JOSEException, IOException {
        realm = new RSAKeyGenerator(2048).keyID("realm").generate();
        var published = new JWKSet(realm.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        keys.start();
        decoder = OAuthConfiguration.verifying(new KeycloakSettings(
                ISSUER, "http://localhost:" + keys.getAddress().getPort(), "doorstep-portal", "any", "doorstep-api"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        keys.stop(0);
    }

    @Test
    void believesATokenOfTheRealmMeantForDoorstep() throws JOSEException {
        StepVerifier.create(decoder.decode(signed(claims().build())))
                .assertNext(token -> assertThat(token.getClaimAsString("person")).isEqualTo("P1000001"))
                .expectComplete().verify(Duration.ofSeconds(10));
    }

    @Test
    void refusesAnExpiredOne() throws JOSEException {
        refused(signed(claims().expirationTime(at(-120)).build()));
    }

    @Test
    void refusesOneThatIsNotYetValid() throws JOSEException {
        refused(signed(claims().notBeforeTime(at(+120)).build()));
    }

    @Test
    void refusesAnotherIssuer() throws JOSEException {
        refused(signed(claims().issuer("https://login.example.org/realms/master").build()));
        refused(signed(claims().issuer(null).build()));
    }

    @Test
    void refusesOneMeantForSomebodyElse() throws JOSEException {
        refused(signed(claims().audience("account").build()));
        refused(signed(claims().audience((String) null).build()));
        refused(signed(claims().audience(List.of("doorstep-api-2", "doorstep")).build()));
    }

    @Test
    void refusesOneThatWasTamperedWith() throws JOSEException {
        var parts = signed(claims().build()).split("\\.");
        var other = signed(claims().claim("person", "P1000002").build()).split("\\.");
        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void refusesOneThatNobodySigned() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws JOSEException {
        var secret = realm.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        refused(signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(secret)));
    }

    @Test
    void refusesAKeyThatIsNotTheRealms() throws JOSEException {
        refused(signed(claims().build(), JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate())));
    }

    @Test
    void refusesWhatIsNoToken() {
        refused("no.token.at-all");
        refused("eyJ");
    }

    private static void refused(String token) {
        StepVerifier.create(decoder.decode(token)).expectError(JwtException.class).verify(Duration.ofSeconds(10));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("doorstep-api")
                .subject("a-log-in")
                .claim("person", "P1000001")
                .issueTime(at(-10))
                .expirationTime(at(290));
    }

    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(realm));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("realm").build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
