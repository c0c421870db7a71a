package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.events.OperativeArrived;
import org.doorstep.appointments.events.OperativeOnTheWay;
import org.doorstep.appointments.events.VisitBooked;
import org.doorstep.appointments.events.VisitCancelled;
import org.doorstep.appointments.events.VisitChanged;
import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.VisitTime;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.service.RepairMoves.News;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A visit was booked, changed or cancelled, is on its way or has begun: the repair follows, and its resident is told. */
@Component
class VisitNews {

    private final RepairMoves moves;
    private final Hearers hearers;
    private final Promises promises;
    private final Clock clock;

    VisitNews(RepairMoves moves, Hearers hearers, Promises promises, Clock clock) {
        this.moves = moves;
        this.hearers = hearers;
        this.promises = promises;
        this.clock = clock;
    }

    Mono<Void> booked(VisitBooked event) {
        var time = new VisitTime(event.visit(), event.day(), event.from(), event.until(), 0);
        var news = new News(event.about(), event.visit(), visit -> comes(visit, event.day(), event.window()),
                entry("booked", "booked." + event.visit(), event.day(), event.window()));
        return moves.follow(news, RepairState.Event.BOOK, telling(event.day(), event.window(), event.until(),
                (repair, person) -> Notice.of(NoticeKind.APPOINTMENT_BOOKED, person, repair.subject(), repair.reference(), time)));
    }

    /** Another operative on the same day and window is no news to the resident. */
    Mono<Void> changed(VisitChanged event) {
        if (event.day().equals(event.dayBefore()) && event.window().equals(event.windowBefore())) {
            return Mono.empty();
        }
        var time = new VisitTime(event.visit(), event.day(), event.from(), event.until(), event.revision());
        var once = event.visit() + "." + event.at().toEpochMilli();
        var news = new News(event.about(), event.visit(), visit -> comes(visit, event.day(), event.window()),
                entry("changed", "changed." + once, event.day(), event.window()));
        return moves.follow(news, RepairState.Event.BOOK, telling(event.day(), event.window(), event.until(),
                (repair, person) -> Notice.of(NoticeKind.APPOINTMENT_CHANGED, person, repair.subject(), repair.reference(), time)
                        .once("changed:" + event.visit() + ":" + event.at().toEpochMilli())));
    }

    /** Told even when another visit is booked by now: this one will not take place. */
    Mono<Void> cancelled(VisitCancelled event) {
        var time = new VisitTime(event.visit(), event.day(), event.from(), event.until(), event.revision());
        var news = new News(event.about(), event.visit(), visit -> visit.state() == VisitState.CANCELLED,
                entry("cancelled", "cancelled." + event.visit(), event.day(), event.window()));
        return moves.follow(news, RepairState.Event.LOSE_VISIT, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next));
            }

            @Override
            public Mono<Void> always(Repair repair) {
                return cancelled(repair, time);
            }
        });
    }

    Mono<Void> onTheWay(OperativeOnTheWay event) {
        var time = new VisitTime(event.visit(), event.day(), event.from(), event.until(), event.revision());
        var news = new News(event.about(), event.visit(), visit -> visit.state() == VisitState.ON_THE_WAY,
                entry("on-the-way", "on-the-way." + event.visit(), event.day(), ""));
        return moves.note(news, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return Mono.just(repair.standing().next(NextStep.of(NextStep.Kind.ON_THE_WAY, comesBy(event))));
            }

            @Override
            public Mono<Void> besides(Repair repair) {
                return hearers.tell(RepairMoves.SYSTEM, repair, person -> Notice.of(NoticeKind.ON_THE_WAY, person,
                        repair.subject(), repair.reference(), time));
            }
        });
    }

    /** Nobody is told what they see at their door; lists say it too from now on. */
    Mono<Void> arrived(OperativeArrived event) {
        var news = new News(event.about(), event.visit(), visit -> visit.state() == VisitState.ARRIVED,
                entry("arrived", "arrived." + event.visit(), event.day(), ""));
        return moves.note(news, repair -> Mono.just(repair.standing().next(new NextStep(NextStep.Kind.ARRIVED, Optional.empty()))));
    }

    /** Within the window; who sets off after it still comes that day. */
    private static Instant comesBy(OperativeOnTheWay event) {
        var end = event.day().atTime(event.until()).atZone(RepairNotes.ZONE).toInstant();
        return event.at().isBefore(end) ? end : event.day().atTime(LocalTime.of(23, 59)).atZone(RepairNotes.ZONE).toInstant();
    }

    /** With the call we promise, where one is; ended together with its repair, that was told already. */
    private Mono<Void> cancelled(Repair repair, VisitTime time) {
        var standing = repair.standing();
        var call = standing.next().by().filter(_ -> standing.next().kind() == NextStep.Kind.WE_RING);
        return standing.state() == RepairState.CANCELLED ? Mono.empty()
                : hearers.tell(RepairMoves.SYSTEM, repair, person -> {
                    var notice = Notice.of(NoticeKind.APPOINTMENT_CANCELLED, person, repair.subject(), repair.reference(), time);
                    return call.map(notice::by).orElse(notice);
                });
    }

    private static boolean comes(VisitView visit, LocalDate day, String window) {
        return visit.state().takesPlace() && visit.day().equals(day) && visit.window().code().equals(window);
    }

    private RepairMoves.Move telling(LocalDate day, String window, LocalTime until, BiFunction<Repair, String, Notice> notice) {
        return new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                Instant end = day.atTime(until).atZone(RepairNotes.ZONE).toInstant();
                return Mono.just(repair.standing().visiting(day, window, NextStep.of(NextStep.Kind.VISIT, end)));
            }

            /** A time agreed is what the call back was promised for. */
            @Override
            public Mono<Void> besides(Repair repair) {
                return promises.keep(RepairMoves.SYSTEM, repair.subject(), "call-back.made", clock.instant())
                        .then(hearers.tell(RepairMoves.SYSTEM, repair, person -> notice.apply(repair, person)));
            }
        };
    }

    private RepairStore.Entry entry(String what, String once, LocalDate day, String window) {
        return new RepairStore.Entry(clock.instant(), what, List.of(day.toString(), window), once);
    }
}
