package org.doorstep.repairs.service;

import java.util.List;

import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.events.NoAccessDisputed;
import org.doorstep.appointments.events.NoAccessRecorded;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.service.RepairMoves.News;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Nobody was in, says the operative; I was in, says the resident. */
@Component
class VisitKnocks {

    private final RepairMoves moves;
    private final VisitNotices notices;
    private final EmergencyStands emergencies;
    private final Jobs jobs;

    VisitKnocks(RepairMoves moves, VisitNotices notices, EmergencyStands emergencies, Jobs jobs) {
        this.moves = moves;
        this.notices = notices;
        this.emergencies = emergencies;
        this.jobs = jobs;
    }

    /** Who knocks when the window is over finds nobody whose fault it is: that is a visit we lost. */
    Mono<Void> nobodyIn(NoAccessRecorded event) {
        var news = new News(event.about(), event.visit(), visit -> visit.noAccess().filter(none -> none.answer().isEmpty()).isPresent(),
                new RepairStore.Entry(event.at(), "no-access", List.of(), "no-access." + event.visit()));
        return notices.knock(event.about(), event.visit())
                .flatMap(visit -> VisitNotices.late(visit)
                        ? moves.follow(news, RepairState.Event.LOSE_VISIT, new Late(event, visit))
                        : moves.follow(news, RepairState.Event.NOBODY_IN, new InTime(event, visit)));
    }

    Mono<Void> wasIn(NoAccessDisputed event) {
        var news = new News(event.about(), event.visit(), visit -> visit.noAccess().flatMap(VisitView.NoAccess::answer).isPresent(),
                new RepairStore.Entry(event.at(), "was-in", List.of(), "was-in." + event.visit()));
        return moves.follow(news, RepairState.Event.WAS_IN, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return weRing(repair);
            }

            @Override
            public Mono<Void> inEmergency(Repair repair) {
                return emergencies.raise(repair);
            }
        });
    }

    private Mono<Repair.Standing> weRing(Repair repair) {
        return moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next));
    }

    private abstract class Knock implements RepairMoves.Move {

        final NoAccessRecorded event;
        final VisitView visit;

        Knock(NoAccessRecorded event, VisitView visit) {
            this.event = event;
            this.visit = visit;
        }

        @Override
        public Mono<Void> inEmergency(Repair repair) {
            return emergencies.tell(repair, VisitNotices.knocked(visit), event.at());
        }
    }

    /** The resident may answer until then; nothing is closed before. */
    private final class InTime extends Knock {

        InTime(NoAccessRecorded event, VisitView visit) {
            super(event, visit);
        }

        @Override
        public Mono<Repair.Standing> standing(Repair repair) {
            var next = NextStep.of(NextStep.Kind.TELL_US_IF_YOU_WERE_IN, event.answerUntil());
            return Mono.just(repair.standing().without(RepairState.NO_ACCESS, next));
        }

        /** Up to and including that instant they may answer. */
        @Override
        public Mono<Void> besides(Repair repair) {
            return jobs.enqueue(NoAccessClosing.TASK, event.visit().toString(), repair.id().toString(), event.answerUntil().plusSeconds(1))
                    .then(notices.nobodyIn(repair, visit));
        }
    }

    /** We keep trying and ring; it is never closed for want of access. */
    private final class Late extends Knock {

        Late(NoAccessRecorded event, VisitView visit) {
            super(event, visit);
        }

        @Override
        public Mono<Repair.Standing> standing(Repair repair) {
            return weRing(repair);
        }

        @Override
        public Mono<Void> besides(Repair repair) {
            return notices.cameLate(repair, visit);
        }
    }
}
