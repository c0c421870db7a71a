package org.doorstep.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies a token once and takes the same again for a short while, never beyond its own end: the signature is most of
 * what a small request costs. Only what was verified is remembered; a refusal never is.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final int MOST = 5_000;

    private final ReactiveJwtDecoder verifying;
    private final Cache<String, Jwt> verified;

    RememberedTokens(ReactiveJwtDecoder verifying, Duration remembered, Clock clock) {
        this.verifying = verifying;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<String, Jwt>creating((_, token) -> shorter(remembered, left(token, clock))))
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.fromSupplier(() -> verified.getIfPresent(token))
                .switchIfEmpty(Mono.defer(() -> verifying.decode(token).doOnNext(jwt -> verified.put(token, jwt))));
    }

    private static Duration left(Jwt token, Clock clock) {
        var end = token.getExpiresAt();
        var left = end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
