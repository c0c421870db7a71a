package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairFacts;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens what is promised for a new repair, sees to its visit, and settles what happens next. */
@Component
class ReportPromises {

    private final Promises promises;
    private final ReportVisits visits;
    private final RepairNotes notes;
    private final HazardClocks hazards;
    private final Clock clock;

    ReportPromises(Promises promises, ReportVisits visits, RepairNotes notes, HazardClocks hazards, Clock clock) {
        this.promises = promises;
        this.visits = visits;
        this.notes = notes;
        this.hazards = hazards;
        this.clock = clock;
    }

    Mono<ReportSending.Result> keepTogether(CurrentUser user, Opening opening) {
        var repair = opening.repair();
        return open(user, opening).flatMap(open -> {
            if (repair.standing().state() == RepairState.EMERGENCY) {
                return emergency(user, repair, open);
            }
            return opening.slotHeld() ? visits.confirm(user, repair) : callBack(user, repair);
        });
    }

    /** An open repair has become an emergency again: its clocks run from now, and somebody comes. */
    Mono<Void> becameEmergency(CurrentUser user, Opening opening) {
        return open(user, opening).flatMap(open -> notes.emergencyAgain(user, opening.repair().with(opening.repair().standing()
                .emergency(new NextStep(NextStep.Kind.WE_COME, earliest(open.stream().filter(PromiseView::owed).toList()))))));
    }

    /** The repair's own clocks, and those of every hazard known: the charters know whom and from which day they bind. */
    private Mono<List<PromiseView>> open(CurrentUser user, Opening opening) {
        var repair = opening.repair();
        var kind = opening.household().agreement();
        var now = clock.instant();
        var hazardous = hazards.aware(user, repair, repair.judged().hazards(), repair.judged().tenure(), now);
        return promises.open(user, repair.subject(), "repair.reported", RepairFacts.reported(opening.verdict(), kind), now)
                .then(hazardous)
                .then(promises.of(user, repair.subject()));
    }

    private Mono<ReportSending.Result> emergency(CurrentUser user, Repair repair, List<PromiseView> open) {
        var next = new NextStep(NextStep.Kind.WE_COME, earliest(open));
        return notes.emergency(user, repair.with(repair.standing().next(next)))
                .thenReturn(new ReportSending.Result.Made(repair.reference()));
    }

    /** Nothing booked: we ring, and that is a promise of its own. */
    private Mono<ReportSending.Result> callBack(CurrentUser user, Repair repair) {
        return promises.open(user, repair.subject(), "call-back.requested", Facts.none(), clock.instant())
                .map(ReportPromises::earliest)
                .flatMap(by -> notes.callBack(user, repair.with(repair.standing().next(new NextStep(first(repair), by))), by))
                .thenReturn(new ReportSending.Result.Made(repair.reference()));
    }

    /** What a person has to read first is read before anybody rings about it. */
    private static NextStep.Kind first(Repair repair) {
        return repair.judged().reviewReasons().isEmpty() ? NextStep.Kind.WE_RING : NextStep.Kind.WE_LOOK;
    }

    /** Empty where the landlord's charters promise nothing for it. */
    private static Optional<Instant> earliest(List<PromiseView> promises) {
        return promises.stream().map(PromiseView::due).min(Comparator.naturalOrder());
    }
}
