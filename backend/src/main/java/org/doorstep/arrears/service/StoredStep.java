package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.arrears.model.StepKind;
import org.doorstep.kernel.Subject;

/**
 * Something that was done in a case.
 *
 * @param with  the reference of whom it was done with; empty for everybody
 * @param actor as the audit names them
 * @param name  of the one of the staff; empty for Doorstep itself and for residents
 * @param on    the day of a hearing they were told of, or the last day of a notice
 */
public record StoredStep(UUID id, StepKind kind, Instant at, Optional<String> with, String actor, String name, String note, Optional<LocalDate> on) {

    static final String SUBJECT = "arrears-adviser";

    private static final Set<StepKind> ADVICE = Set.of(StepKind.ADVICE_OFFERED, StepKind.ADVICE_WANTED, StepKind.ADVICE_DECLINED, StepKind.REFERRED);
    private static final Set<StepKind> CONTACT = Set.of(StepKind.SPOKE, StepKind.TRIED, StepKind.VISITED);

    /** "Each joint tenant separately in writing" (rules.md RN-7): whether there is writing to every one of them. */
    static boolean wroteToAll(List<StoredStep> steps, Collection<String> holders) {
        return withEach(steps, StepKind.WROTE, holders);
    }

    /** When the last of them was written to; empty while one was not, and where nobody holds the tenancy. */
    static Optional<Instant> writtenToAll(List<StoredStep> steps, Collection<String> holders) {
        return wroteToAll(steps, holders) ? holders.stream().map(holder -> steps.stream()
                .filter(step -> step.kind() == StepKind.WROTE && step.concerns(holder)).map(StoredStep::at).min(Instant::compareTo).orElseThrow())
                .max(Instant::compareTo) : Optional.empty();
    }

    /** Whether one of a kind was done with each of them, one by one or with all at once. */
    static boolean withEach(List<StoredStep> steps, StepKind kind, Collection<String> holders) {
        return holders.stream().allMatch(holder -> steps.stream().anyMatch(step -> step.kind() == kind && step.concerns(holder)));
    }

    /** Whether it was done with them, or with everybody. */
    boolean concerns(String holder) {
        return with.filter(one -> !one.equals(holder)).isEmpty();
    }

    static boolean wroteTo(List<StoredStep> steps, String holder) {
        return withEach(steps, StepKind.WROTE, List.of(holder));
    }

    /** Whether the two talked since then; there is nothing to talk about where nothing happened. */
    static boolean talkedSince(List<StoredStep> steps, Optional<Instant> since) {
        return since.map(then -> steps.stream().anyMatch(step -> step.kind() == StepKind.SPOKE && !step.at().isBefore(then))).orElse(true);
    }

    /** When the two talked first since then. */
    static Optional<Instant> firstTalk(List<StoredStep> steps, Instant since) {
        return steps.stream().filter(step -> step.kind() == StepKind.SPOKE && !step.at().isBefore(since)).map(StoredStep::at).min(Instant::compareTo);
    }

    /** Whether somebody spoke with them, or tried to, after a notice. */
    static boolean contactSince(List<StoredStep> steps, Optional<Instant> notice) {
        return notice.filter(then -> steps.stream().anyMatch(step -> CONTACT.contains(step.kind()) && step.at().isAfter(then))).isPresent();
    }

    /** The last word with somebody on an adviser: one who shares the tenancy says nothing for the other. */
    static Optional<StoredStep> advice(List<StoredStep> steps, String person) {
        return steps.reversed().stream().filter(step -> step.ofAdvice() && step.concerns(person)).findFirst();
    }

    boolean ofAdvice() {
        return ADVICE.contains(kind);
    }

    /** What was promised about it by itself: somebody who asks for an adviser is told by when, and not the others. */
    Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** The requests for an adviser of those who have none yet and want one still, the first first. */
    static Stream<StoredStep> waiting(List<StoredStep> steps) {
        return steps.stream().filter(step -> step.kind() == StepKind.ADVICE_WANTED && !step.isAnsweredIn(steps));
    }

    private boolean isAnsweredIn(List<StoredStep> steps) {
        return steps.stream().skip(steps.indexOf(this) + 1L).filter(later -> later.kind() == StepKind.REFERRED || later.kind() == StepKind.ADVICE_DECLINED)
                .anyMatch(later -> with.map(later::concerns).orElse(true));
    }
}
