package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.Comparator;

import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A visit ended and the emergency did not: its own clocks say what comes next, as they did before the visit. */
@Component
class EmergencyStands {

    private final Promises promises;
    private final RepairStore repairs;
    private final EmergencyAlerts alerts;
    private final Hearers hearers;

    EmergencyStands(Promises promises, RepairStore repairs, EmergencyAlerts alerts, Hearers hearers) {
        this.promises = promises;
        this.repairs = repairs;
        this.alerts = alerts;
        this.hearers = hearers;
    }

    /** @param at when the visit ended: a time that is over by then is promised to nobody again */
    Mono<Void> tell(Repair repair, VisitTime visit, Instant at) {
        return weCome(repair).flatMap(stands -> {
            var by = stands.standing().next().by().filter(at::isBefore);
            return hearers.tell(RepairMoves.SYSTEM, stands, person -> {
                var notice = Notice.of(NoticeKind.EMERGENCY_STANDS, person, stands.subject(), stands.reference(), visit);
                return by.map(notice::by).orElse(notice);
            });
        });
    }

    /** They were in, and nobody helped them: the desk hears of it as of a new one. */
    Mono<Void> raise(Repair repair) {
        return weCome(repair).flatMap(alerts::raise).then();
    }

    private Mono<Repair> weCome(Repair repair) {
        return promises.of(RepairMoves.SYSTEM, repair.subject())
                .map(all -> all.stream().filter(PromiseView::owed).map(PromiseView::due).min(Comparator.naturalOrder()))
                .map(by -> repair.with(repair.standing().without(RepairState.EMERGENCY, new NextStep(NextStep.Kind.WE_COME, by))))
                .flatMap(stands -> repairs.update(stands).thenReturn(stands));
    }
}
