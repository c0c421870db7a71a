package org.doorstep.arrears.service;

import java.time.Instant;
import java.util.List;

import org.doorstep.arrears.model.StepInput;
import org.doorstep.arrears.model.StepKind;

/**
 * What was done in a case, as far as it counts for what may be done next.
 *
 * @param steps  all of it, the oldest first
 * @param people references of those who hold the tenancy
 * @param from   what was done before counts no more: a case may last for years, and an offer of help of long ago is none
 */
record Past(List<StoredStep> steps, List<String> people, Instant from) {

    /** Those of a kind that count: of a hearing that is over, what led to it does not count for the next. */
    List<StoredStep> counting(StepKind kind) {
        var after = switch (kind) {
            case HEARING_TOLD, INTERVIEWED -> steps.reversed().stream().filter(step -> step.kind() == StepKind.HEARING).findFirst().map(StoredStep::at).orElse(Instant.MIN);
            // A court takes as long as it takes.
            case COURT, HEARING -> Instant.MIN;
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_WANTED, ADVICE_DECLINED, REFERRED, VISITED, NOTICE -> from;
        };
        return steps.stream().filter(step -> step.kind() == kind && step.at().isAfter(after)).toList();
    }

    /** Whether one of a kind was done with each of them; a court is asked once about all, and an adviser is each one's own wish. */
    boolean done(StepKind kind, StepInput before) {
        var done = counting(kind);
        return switch (kind) {
            case COURT -> !done.isEmpty();
            case ADVICE_WANTED -> done.stream().anyMatch(step -> before.with().map(step::concerns).orElse(true));
            case WROTE, SPOKE, TRIED, ADVICE_OFFERED, ADVICE_DECLINED, REFERRED, VISITED, NOTICE, INTERVIEWED, HEARING_TOLD, HEARING ->
                    !done.isEmpty() && StoredStep.withEach(done, kind, people);
        };
    }
}
