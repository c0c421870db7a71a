package org.doorstep.repairs.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.model.KnownHazard;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Foreseen;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The clocks of Awaab's Law on a repair, opened and stopped by what is done about its hazards (rules.md 1.4). */
@Component
class HazardClocks {

    static final String AWARE = "hazard.aware";
    static final String INVESTIGATED = "hazard.investigated";
    static final String EMERGENCY_FOUND = "hazard.emergency-found";
    static final String NONE_FOUND = "hazard.none-found";
    static final String MADE_SAFE = "hazard.made-safe";

    private final Promises promises;

    HazardClocks(Promises promises) {
        this.promises = promises;
    }

    /** We know of these hazards, under the law of the household they concern. */
    Mono<Void> aware(CurrentUser user, Repair repair, List<KnownHazard> hazards, String tenure, Instant at) {
        return Flux.fromIterable(hazards).map(hazard -> facts(hazard, tenure)).distinct()
                .concatMap(facts -> promises.open(user, repair.subject(), AWARE, facts, at)).then();
    }

    /** What {@link #aware} would promise, for offering times before there is a repair. */
    Mono<List<Foreseen>> foreseen(CurrentUser user, List<KnownHazard> hazards, String tenure, Instant at) {
        return Flux.fromIterable(hazards).map(hazard -> facts(hazard, tenure)).distinct()
                .concatMap(facts -> promises.foresee(user, AWARE, facts, at))
                .flatMapIterable(foreseen -> foreseen).collectList();
    }

    /** An investigation is concluded: what has to follow it starts now (AW-14 to AW-17). */
    Mono<Void> investigated(CurrentUser user, Repair repair, List<KnownHazard> found, Instant at) {
        return happened(user, repair, INVESTIGATED, at).then(open(user, repair, INVESTIGATED, found, at));
    }

    /** Nothing is left to make safe, but the investigation was made and its written summary is owed (AW-13, AW-22, CLK-9). */
    Mono<Void> noneFound(CurrentUser user, Repair repair, boolean first, Instant at) {
        var summary = first ? open(user, repair, INVESTIGATED, repair.judged().hazards(), at) : Mono.<Void>empty();
        return summary.then(happened(user, repair, NONE_FOUND, at));
    }

    /** AW-12: 24 hours from the moment an ordinary investigation identifies it. */
    Mono<Void> emergencyFound(CurrentUser user, Repair repair, KnownHazard found, Instant at) {
        return open(user, repair, EMERGENCY_FOUND, List.of(found), at);
    }

    /** The fault and with it every hazard is mended, which takes an investigation too. */
    Mono<Void> mended(CurrentUser user, Repair repair, Instant at) {
        return happened(user, repair, INVESTIGATED, at)
                .then(happened(user, repair, MADE_SAFE, at))
                .then(happened(user, repair, "hazard.work-completed", at));
    }

    Mono<Void> happened(CurrentUser user, Repair repair, String event, Instant at) {
        return promises.keep(user, repair.subject(), event, at).then();
    }

    private Mono<Void> open(CurrentUser user, Repair repair, String event, List<KnownHazard> hazards, Instant at) {
        return Flux.fromIterable(hazards)
                .map(hazard -> known(repair, hazard.type())
                        // The phase in force when we became aware binds, not that of the investigation (AW-6).
                        ? facts(hazard, repair.judged().tenure()).beganOn(LocalDate.ofInstant(repair.report().at(), RepairNotes.ZONE))
                        : facts(hazard, repair.judged().tenure()))
                .distinct()
                .concatMap(facts -> promises.open(user, repair.subject(), event, facts, at)).then();
    }

    private static boolean known(Repair repair, HazardType type) {
        return repair.judged().hazards().stream().anyMatch(hazard -> hazard.type() == type);
    }

    private static Facts facts(KnownHazard hazard, String tenure) {
        return Facts.of("hazard", hazard.severity().toString()).with("hazard-type", hazard.type().charterType()).with("tenure", tenure);
    }
}
