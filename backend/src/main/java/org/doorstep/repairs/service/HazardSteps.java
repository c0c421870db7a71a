package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.HazardFound;
import org.doorstep.repairs.model.KnownHazard;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What staff write down of a hazard, each step once: it is kept on the repair and its clocks hear of it. */
@Component
class HazardSteps {

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

    /** @return false when the step needs to say what was found and does not */
    Mono<Boolean> take(CurrentUser user, Repair repair, String step, Optional<HazardFound> found) {
        var now = clock.instant();
        return switch (step) {
            case HazardClocks.INVESTIGATED -> Mono.justOrEmpty(found.flatMap(HazardSteps::known))
                    .flatMap(hazard -> found(user, repair, step, hazard, clocks.investigated(user, repair, List.of(hazard), now)))
                    .defaultIfEmpty(false);
            case HazardClocks.EMERGENCY_FOUND -> Mono.justOrEmpty(found.flatMap(HazardSteps::known))
                    .map(hazard -> new KnownHazard(hazard.type(), Hazard.Severity.EMERGENCY, hazard.by()))
                    .flatMap(hazard -> found(user, repair, step, hazard, clocks.emergencyFound(user, repair, hazard, now)))
                    .defaultIfEmpty(false);
            case HazardClocks.NONE_FOUND -> none(user, repair, now);
            default -> once(user, repair, entry(step, step, now), clocks.happened(user, repair, step, now));
        };
    }

    /** Another type found later is another investigation; the same tapped twice is one. */
    private Mono<Boolean> found(CurrentUser user, Repair repair, String step, KnownHazard hazard, Mono<Void> clocks) {
        return once(user, repair, entry(step, step + "." + hazard.type(), clock.instant()),
                clocks.then(repairs.judge(repair.with(repair.judged().found(hazard.type(), hazard.severity())))));
    }

    private static Optional<KnownHazard> known(HazardFound found) {
        return RepairJobs.HAZARD_TYPES.contains(found.type()) && RepairJobs.HAZARD_SEVERITIES.contains(found.severity())
                ? Optional.of(new KnownHazard(HazardType.of(found.type()), Hazard.Severity.of(found.severity()), KnownHazard.By.STAFF))
                : Optional.empty();
    }

    /** The first investigation owes its summary; a further one ends what the first had started. */
    private Mono<Boolean> none(CurrentUser user, Repair repair, Instant now) {
        return repairs.entries(repair.id()).any(entry -> entry.what().equals(HazardClocks.INVESTIGATED))
                .flatMap(before -> once(user, repair, entry(HazardClocks.NONE_FOUND, HazardClocks.NONE_FOUND, now),
                        clocks.noneFound(user, repair, !before, now).then(repairs.judge(repair.with(repair.judged().noHazard())))));
    }

    private Mono<Boolean> once(CurrentUser user, Repair repair, RepairStore.Entry entry, Mono<Void> work) {
        return repairs.add(repair.id(), entry).flatMap(first -> first
                ? work.then(audit.record(user, entry.what(), repair.subject())).thenReturn(true)
                : Mono.just(true));
    }

    private static RepairStore.Entry entry(String what, String once, Instant at) {
        return new RepairStore.Entry(at, what, List.of(), once);
    }
}
