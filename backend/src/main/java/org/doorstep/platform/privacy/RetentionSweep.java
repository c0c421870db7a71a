package org.doorstep.platform.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.spi.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every night: each module forgets what it has kept long enough. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionSweep implements DailyJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);

    private final List<Retention> modules;
    private final RetentionSettings settings;
    private final Clock clock;

    RetentionSweep(List<Retention> modules, RetentionSettings settings, Clock clock) {
        this.modules = List.copyOf(modules);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "privacy.forget";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 0);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return Flux.fromIterable(modules).concatMap(this::forget).then();
    }

    private Mono<Long> forget(Retention module) {
        return module.forget(settings.kept(), clock.instant()).filter(rows -> rows > 0)
                .doOnNext(rows -> log.info("{} forgot what was in {} rows", module.getClass().getSimpleName(), rows));
    }
}
