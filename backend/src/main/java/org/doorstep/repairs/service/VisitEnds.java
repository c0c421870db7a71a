package org.doorstep.repairs.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.events.VisitDone;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.service.RepairMoves.News;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A visit ended: done, or done for now. What was promised is settled and what comes next is said. */
@Component
class VisitEnds {

    private final RepairMoves moves;
    private final VisitClocks clocks;
    private final VisitNotices notices;
    private final Landlord landlord;

    VisitEnds(RepairMoves moves, VisitClocks clocks, VisitNotices notices, Landlord landlord) {
        this.moves = moves;
        this.clocks = clocks;
        this.notices = notices;
        this.landlord = landlord;
    }

    Mono<Void> done(VisitDone event) {
        return switch (event.outcome()) {
            case "completed" -> completed(event);
            case "waiting" -> waiting(event);
            // The next visit brings its own event; here only that somebody came is settled.
            default -> moves.note(news(event, "follow-on"), new Attended(event) {
                @Override
                public Mono<Repair.Standing> standing(Repair repair) {
                    return Mono.just(repair.standing());
                }
            });
        };
    }

    private Mono<Void> completed(VisitDone event) {
        return moves.follow(news(event, "done"), RepairState.Event.FINISH, new Attended(event) {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return Mono.just(repair.standing().done(event.at(), event.whatWasDone(), event.firstTime(),
                        new NextStep(NextStep.Kind.RATE_US, Optional.empty())));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return clocks.completed(repair, event.visit(), event.at())
                        .then(notices.completed(repair, event.firstTime(), event.at()));
            }
        });
    }

    private Mono<Void> waiting(VisitDone event) {
        return moves.follow(news(event, "waiting"), RepairState.Event.WAIT, new Attended(event) {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                var by = closing(event.reviewOn());
                return Mono.just(repair.standing().waiting(event.waitingFor(), NextStep.of(NextStep.Kind.WE_WAIT, by)));
            }
        });
    }

    /** Somebody came, however late it is told; and who was there has spoken with the resident. */
    private abstract class Attended implements RepairMoves.Move {

        private final VisitDone event;

        Attended(VisitDone event) {
            this.event = event;
        }

        @Override
        public Mono<Void> always(Repair repair) {
            return clocks.attended(repair, event.arrivedAt()).then(clocks.spoken(repair, event.at()));
        }
    }

    private static News news(VisitDone event, String what) {
        return new News(event.about(), event.visit(), visit -> visit.state() == VisitState.DONE,
                new RepairStore.Entry(event.at(), what, List.of(), what + "." + event.visit()));
    }

    private Instant closing(LocalDate day) {
        return day.atTime(landlord.officeHours().closes()).atZone(RepairNotes.ZONE).toInstant();
    }
}
