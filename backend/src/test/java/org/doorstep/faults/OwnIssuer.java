package org.doorstep.faults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Publishes one key and signs residents' tokens with it, for a portal in a process of its own. */
record OwnIssuer(HttpServer server, RSAKey key) implements AutoCloseable {

    private static final String REALM = "/realms/faults";

    static OwnIssuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("faults").generate();
        var published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(REALM + "/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        server.start();
        return new OwnIssuer(server, key);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** A resident's bearer, good for an hour. */
    String token(String person) throws JOSEException {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("login-" + person)
                .audience(List.of("doorstep-api"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("name", "Test Resident")
                .claim("person", person)
                .claim("realm_access", Map.of("roles", List.of("resident")))
                .build();
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
