package org.doorstep.platform.safe;

import java.time.Duration;
import java.time.LocalTime;

import org.doorstep.platform.jobs.DailyJob;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night: seals anew what an older key sealed, of every module. */
@Component
class Resealing implements DailyJob {

    static final String TASK = "safe.reseal";

    private final Anew anew;

    Resealing(Anew anew) {
        this.anew = anew;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(4, 30);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return anew.all();
    }
}
