package org.doorstep.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.doorstep.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RememberedTokensTests {

    private static final Instant END = TestClock.START.plusSeconds(90);

    private final TestClock.Standing clock = new TestClock.Standing();
    private final AtomicInteger verified = new AtomicInteger();
    private final RememberedTokens tokens = new RememberedTokens(
            token -> Mono.fromSupplier(() -> verify(token)), Duration.ofSeconds(60), clock);

    @Test
    void verifiesATokenOnceAMinute() {
        decode("good");
        clock.pass(Duration.ofSeconds(59));
        decode("good");
        assertThat(verified).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        decode("good");
        assertThat(verified).hasValue(2);
    }

    @Test
    void forgetsATokenAtItsEnd() {
        clock.set(END.minusSeconds(10));
        decode("good");
        clock.pass(Duration.ofSeconds(9));
        decode("good");
        assertThat(verified).hasValue(1);

        clock.pass(Duration.ofSeconds(1));
        decode("good");
        assertThat(verified).hasValue(2);
    }

    @Test
    void remembersNoTokenPastItsEnd() {
        clock.set(END.plusSeconds(30));
        decode("good");
        decode("good");
        assertThat(verified).hasValue(2);
    }

    @Test
    void verifiesEveryTokenForItself() {
        decode("good");
        assertThatThrownBy(() -> decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(3);
    }

    @Test
    void remembersForAMinuteAtMost() {
        assertThatThrownBy(() -> new TokenSettings(Duration.ofSeconds(61), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void decode(String token) {
        assertThat(tokens.decode(token).block().getTokenValue()).isEqualTo(token);
    }

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (token.equals("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").issuedAt(END.minusSeconds(300)).expiresAt(END).build();
    }
}
