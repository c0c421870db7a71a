package doorstep.bench;

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

/** Stands where Keycloak would: its key, and tokens with the claims and the length of the realm's. */
record Issuer(HttpServer server, RSAKey key) implements AutoCloseable {

    static Issuer start() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(2048).keyID("bench").generate();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var certificates = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/bench/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, certificates.length);
            exchange.getResponseBody().write(certificates);
            exchange.close();
        });
        server.start();
        return new Issuer(server, key);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/bench";
    }

    String certificates() {
        return url() + "/protocol/openid-connect/certs";
    }

    /** A resident's access token, good for an hour. */
    String token(String person) throws JOSEException {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("login-" + person)
                .audience(List.of("doorstep-api"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("name", "Bench Resident")
                .claim("person", person)
                .claim("azp", "doorstep-portal")
                .claim("sid", "5d5b8a31-6d3b-4c1e-9d53-0d0f5f4b2c11")
                .claim("scope", "openid doorstep profile")
                .claim("realm_access", Map.of("roles", List.of("resident", "default-roles-doorstep")))
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
