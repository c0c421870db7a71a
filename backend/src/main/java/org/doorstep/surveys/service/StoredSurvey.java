package org.doorstep.surveys.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Subject;
import org.doorstep.surveys.model.SurveyAnswers;

/**
 * A survey as it is kept.
 *
 * @param id    the repair's: what is said about it goes on the repair's record
 * @param given the answers, once there are any
 */
public record StoredSurvey(UUID id, String reference, String person, Instant invited, Optional<Given> given) {

    /** @param at when they were given */
    public record Given(SurveyAnswers answers, Instant at) {}

    Subject subject() {
        return new Subject("survey", id);
    }

    Subject repair() {
        return new Subject("repair", id);
    }
}
