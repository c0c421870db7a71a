package org.doorstep.standards.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.doorstep.IntegrationTest;
import org.doorstep.TestClock;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@IntegrationTest
class PromiseRaceTests {

    private static final CurrentUser SYSTEM = new CurrentUser.System("test");
    private static final Instant NOW = TestClock.START;
    private static final Facts URGENT = Facts.of("priority", "urgent").with("tenure", "secure");

    @Autowired
    Promises promises;

    @Autowired
    Tx tx;

    @Test
    void opensOneClockHoweverManyRace() {
        var repair = repair();
        var facts = URGENT.with("right-to-repair-class", "1");

        var seen = Flux.range(0, 200)
                .flatMap(n -> promises.open(SYSTEM, repair, "repair.reported", facts, NOW.plusSeconds(n % 2 == 0 ? 0 : 700_000L)), 64)
                .collectList().block();

        assertThat(of(repair)).hasSize(2);
        assertThat(seen).hasSize(200).allSatisfy(list -> assertThat(list).hasSize(2));
    }

    @Test
    void stopsOneClockOnceHoweverManyRace() {
        var repair = repair();
        promises.open(SYSTEM, repair, "repair.reported", URGENT, NOW).block();

        var changed = Flux.range(0, 100)
                .flatMap(n -> promises.keep(SYSTEM, repair, "repair.attended", NOW.plusSeconds(n)), 64)
                .mapNotNull(list -> list.isEmpty() ? null : list.getFirst())
                .filter(Objects::nonNull).collectList().block();

        assertThat(changed).hasSize(1);
        assertThat(of(repair)).isEqualTo(changed);
    }

    @Test
    void leavesNothingBehindWhenTheCaseIsNotKept() {
        var repair = repair();

        tx.run(promises.open(SYSTEM, repair, "repair.reported", URGENT, NOW)
                        .then(Mono.error(new IllegalStateException("the case was not kept"))))
                .onErrorComplete().block();

        assertThat(of(repair)).isEmpty();
    }

    private List<PromiseView> of(Subject subject) {
        return promises.of(SYSTEM, subject).block();
    }

    private static Subject repair() {
        return new Subject("repair", UUID.randomUUID());
    }
}
