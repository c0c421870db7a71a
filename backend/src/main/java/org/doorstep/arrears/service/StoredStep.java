package org.doorstep.arrears.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.StepKind;

/**
 * Something that was done in a case.
 *
 * @param with  the reference of whom it was done with; empty for everybody
 * @param actor as the audit names them
 * @param name  of the one of the staff; empty for Doorstep itself
 */
public record StoredStep(UUID id, StepKind kind, Instant at, Optional<String> with, String actor, String name, String note) {

    /** "Each joint tenant separately in writing" (rules.md RN-7): whether there is writing to every one of them. */
    static boolean wroteToAll(List<StoredStep> steps, Collection<String> holders) {
        return holders.stream().allMatch(holder -> wroteTo(steps, holder));
    }

    static boolean wroteTo(List<StoredStep> steps, String holder) {
        return steps.stream().filter(step -> step.kind() == StepKind.WROTE).anyMatch(step -> step.with().filter(with -> !with.equals(holder)).isEmpty());
    }
}
