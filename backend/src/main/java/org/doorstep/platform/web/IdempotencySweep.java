package org.doorstep.platform.web;

import java.time.LocalTime;

import org.doorstep.platform.jobs.DailyJob;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Every night: answers whose keys have had their day are forgotten. */
@Component
class IdempotencySweep implements DailyJob {

    private final IdempotentAnswers answers;

    IdempotencySweep(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String task() {
        return "web.forget-answers";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    public Mono<Void> handle(String day, String data) {
        return answers.sweep().then();
    }
}
