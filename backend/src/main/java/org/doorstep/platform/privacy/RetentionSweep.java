package org.doorstep.platform.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.spi.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every night: each module forgets what it has kept long enough. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionSweep implements ReactiveJobHandler {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 0);

    private final List<Retention> modules;
    private final RetentionSettings settings;
    private final Jobs jobs;
    private final Clock clock;

    RetentionSweep(List<Retention> modules, RetentionSettings settings, Jobs jobs, Clock clock) {
        this.modules = List.copyOf(modules);
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "privacy.forget";
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    /** Tomorrow's is asked for before today's is done, so one that fails does not end them all. */
    @Override
    public Mono<Void> handle(String day, String data) {
        return askForTomorrow().thenMany(Flux.fromIterable(modules)).concatMap(this::forget).then();
    }

    private Mono<Long> forget(Retention module) {
        return module.forget(settings.kept(), clock.instant()).filter(rows -> rows > 0)
                .doOnNext(rows -> log.info("{} forgot what was in {} rows", module.getClass().getSimpleName(), rows));
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> start() {
        return askForTomorrow();
    }

    private Mono<Void> askForTomorrow() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return jobs.enqueue(task(), tomorrow.toString(), "", tomorrow.atTime(QUIET_HOUR).atZone(clock.getZone()).toInstant());
    }
}
