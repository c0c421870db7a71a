package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.HazardFound;
import org.doorstep.repairs.model.KnownHazard;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What staff write down of a hazard. The clocks hear of every step, however often it was written before: there may be new
 * ones it stops. The timeline has it once a round, since what is tapped twice is one step, and what is made safe after
 * something else was found is another.
 */
@Component
class HazardSteps {

    private static final String ALARM = "emergency";

    /** What gives the steps after it something new to say. */
    private static final Set<String> FOUND = Set.of(ALARM, HazardClocks.INVESTIGATED, HazardClocks.EMERGENCY_FOUND);

    /** What makes the same found again another finding. */
    private static final Set<String> ENDED = Set.of(ALARM, HazardClocks.MADE_SAFE, HazardClocks.NONE_FOUND, "hazard.work-completed");

    private final RepairStore repairs;
    private final HazardClocks clocks;
    private final Audit audit;
    private final Clock clock;

    HazardSteps(RepairStore repairs, HazardClocks clocks, Audit audit, Clock clock) {
        this.repairs = repairs;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** It is safe since then: whoever made it so has looked into it (AW-10, AW-11), and what they found is what was known. */
    Mono<Void> madeSafe(CurrentUser user, Repair repair, Instant at) {
        return Flux.fromIterable(repair.judged().hazards()).map(known -> new HazardFound(known.type().toString(), known.severity().toString()))
                .concatMap(known -> take(user, repair, HazardClocks.INVESTIGATED, Optional.of(known), at))
                .then(take(user, repair, HazardClocks.MADE_SAFE, Optional.empty(), at)).then();
    }

    /** @return false when the step needs to say what was found and does not, or was before the report or is to come */
    Mono<Boolean> take(CurrentUser user, Repair repair, String step, Optional<HazardFound> found, Optional<Instant> at) {
        var now = clock.instant();
        var taken = at.orElse(now);
        return taken.isAfter(now) || taken.isBefore(repair.report().at()) ? Mono.just(false) : take(user, repair, step, found, taken);
    }

    private Mono<Boolean> take(CurrentUser user, Repair repair, String step, Optional<HazardFound> found, Instant at) {
        return repairs.entries(repair.id()).collectList().flatMap(before -> {
            var taken = new Taken(user, repair, before, at);
            return switch (step) {
                case HazardClocks.INVESTIGATED -> Mono.justOrEmpty(found.flatMap(HazardSteps::known))
                        .flatMap(hazard -> investigated(taken, hazard)).defaultIfEmpty(false);
                case HazardClocks.EMERGENCY_FOUND -> Mono.justOrEmpty(found.flatMap(HazardSteps::known))
                        .map(hazard -> new KnownHazard(hazard.type(), Hazard.Severity.EMERGENCY, hazard.by()))
                        .flatMap(hazard -> found(taken, step, hazard, clocks.emergencyFound(user, repair, hazard, taken.at())))
                        .defaultIfEmpty(false);
                case HazardClocks.NONE_FOUND -> none(taken);
                default -> once(taken, taken.entry(step, step + "." + (taken.count(FOUND) + taken.count(HazardClocks.NONE_FOUND::equals))),
                        Mono.empty()).then(clocks.happened(user, repair, step, taken.at())).thenReturn(true);
            };
        });
    }

    /** AW-12: an ordinary investigation that finds an emergency leaves 24 hours to make it safe, as if it were written by itself. */
    private Mono<Boolean> investigated(Taken taken, KnownHazard hazard) {
        var work = clocks.investigated(taken.user(), taken.repair(), List.of(hazard), taken.at());
        return found(taken, HazardClocks.INVESTIGATED, hazard, hazard.emergency() && !taken.emergencyAlready(hazard)
                        ? work.then(clocks.emergencyFound(taken.user(), taken.repair(), hazard, taken.at()))
                        : work)
                .then(clocks.happened(taken.user(), taken.repair(), HazardClocks.INVESTIGATED, taken.at())).thenReturn(true);
    }

    /** Another type or another severity is another finding. */
    private Mono<Boolean> found(Taken taken, String step, KnownHazard hazard, Mono<Void> clocks) {
        var repair = taken.repair();
        var once = step + "." + hazard.type() + "." + hazard.severity() + "." + taken.count(ENDED);
        return once(taken, taken.entry(step, once),
                clocks.then(repairs.judge(repair.with(repair.judged().found(hazard.type(), hazard.severity())))));
    }

    private static Optional<KnownHazard> known(HazardFound found) {
        return RepairJobs.HAZARD_TYPES.contains(found.type()) && RepairJobs.HAZARD_SEVERITIES.contains(found.severity())
                ? Optional.of(new KnownHazard(HazardType.of(found.type()), Hazard.Severity.of(found.severity()), KnownHazard.By.STAFF))
                : Optional.empty();
    }

    /** The first investigation since the alarm owes its summary; a further one ends what the first had started. */
    private Mono<Boolean> none(Taken taken) {
        var repair = taken.repair();
        var first = !taken.sinceTheAlarm(HazardClocks.INVESTIGATED::equals);
        return once(taken, taken.entry(HazardClocks.NONE_FOUND, HazardClocks.NONE_FOUND + "." + taken.count(FOUND)),
                clocks.noneFound(taken.user(), repair, first, taken.at()).then(repairs.judge(repair.with(repair.judged().noHazard()))))
                .then(clocks.happened(taken.user(), repair, HazardClocks.NONE_FOUND, taken.at())).thenReturn(true);
    }

    private Mono<Boolean> once(Taken taken, RepairStore.Entry entry, Mono<Void> work) {
        return repairs.add(taken.repair().id(), entry).flatMap(first -> first
                ? work.then(audit.record(taken.user(), entry.what(), taken.repair().subject())).thenReturn(true)
                : Mono.just(true));
    }

    /** @param before the timeline so far, newest first */
    private record Taken(CurrentUser user, Repair repair, List<RepairStore.Entry> before, Instant at) {

        long count(Set<String> whats) {
            return count(whats::contains);
        }

        long count(Predicate<String> what) {
            return before.stream().map(RepairStore.Entry::what).filter(what).count();
        }

        boolean sinceTheAlarm(Predicate<String> what) {
            return before.stream().map(RepairStore.Entry::what).takeWhile(one -> !one.equals(ALARM)).anyMatch(what);
        }

        /** One that was made safe is not there any more: found again, it is another. */
        boolean emergencyAlready(KnownHazard hazard) {
            return repair.judged().hazards().stream().anyMatch(known -> known.type() == hazard.type() && known.emergency())
                    && !sinceTheAlarm(HazardClocks.MADE_SAFE::equals);
        }

        RepairStore.Entry entry(String what, String once) {
            return new RepairStore.Entry(at, what, List.of(), once);
        }
    }
}
