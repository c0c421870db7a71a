package org.doorstep.repairs.service;

import java.util.List;

import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.events.VisitMissed;
import org.doorstep.appointments.events.VisitUnfinished;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.service.RepairMoves.News;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * We did not come, or nobody said how a visit ended. The resident hears it from us, with a call back and its promise;
 * they may pick another time at once (rules.md HHT-Care 118: "tell customer as soon as possible, with alternative").
 */
@Component
class VisitLosses {

    private final RepairMoves moves;
    private final EmergencyStands emergencies;
    private final Hearers hearers;

    VisitLosses(RepairMoves moves, EmergencyStands emergencies, Hearers hearers) {
        this.moves = moves;
        this.emergencies = emergencies;
        this.hearers = hearers;
    }

    Mono<Void> missed(VisitMissed event) {
        var news = new News(event.about(), event.visit(), visit -> visit.state() == VisitState.MISSED,
                new RepairStore.Entry(event.at(), "missed", List.of(), "missed." + event.visit() + "." + event.revision()));
        var time = new VisitTime(event.visit(), event.day(), event.from(), event.until(), event.revision());
        return moves.follow(news, RepairState.Event.LOSE_VISIT, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return hearers.tell(RepairMoves.SYSTEM, repair, person -> notice(person, repair, time));
            }

            @Override
            public Mono<Void> inEmergency(Repair repair) {
                return emergencies.tell(repair, time, event.at());
            }
        });
    }

    /** Where no charter promises a call back there is no time to name, only that nobody comes any more. */
    private static Notice notice(String person, Repair repair, VisitTime time) {
        return repair.standing().next().by()
                .map(by -> Notice.of(NoticeKind.VISIT_MISSED, person, repair.subject(), repair.reference(), time, by))
                .orElseGet(() -> Notice.of(NoticeKind.APPOINTMENT_CANCELLED, person, repair.subject(), repair.reference(), time));
    }

    Mono<Void> unfinished(VisitUnfinished event) {
        var news = new News(event.about(), event.visit(),
                visit -> visit.state() == VisitState.ON_THE_WAY || visit.state() == VisitState.ARRIVED,
                new RepairStore.Entry(event.at(), "unfinished", List.of(), "unfinished." + event.visit()));
        return moves.note(news, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return moves.weRing(repair).map(next -> repair.standing().next(next));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return Mono.justOrEmpty(repair.standing().next().by())
                        .flatMap(by -> hearers.tell(RepairMoves.SYSTEM, repair, person -> Notice.of(NoticeKind.CALL_BACK_PROMISED,
                                person, repair.subject(), repair.reference(), by)));
            }
        });
    }
}
