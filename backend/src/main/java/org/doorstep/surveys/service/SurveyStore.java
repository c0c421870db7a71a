package org.doorstep.surveys.service;

import java.time.Instant;
import java.util.UUID;

import org.doorstep.surveys.model.SurveyAnswers;
import reactor.core.publisher.Mono;

/** Keeps surveys; finders take whose it is. */
public interface SurveyStore {

    /** @return false when they were invited before */
    Mono<Boolean> invite(UUID repair, String reference, String person, Instant at);

    Mono<StoredSurvey> find(String person, String reference);

    /** For staff: whoever's it is. */
    Mono<StoredSurvey> findAnybodys(String reference);

    /** @return false when it was answered before */
    Mono<Boolean> answer(UUID id, SurveyAnswers answers, Instant at);
}
