package org.doorstep.appointments.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.appointments.DiaryDay;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.StepOutcome;
import org.doorstep.appointments.model.Diary;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.model.SlotFinder.Candidate;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.VisitStates;
import org.doorstep.appointments.service.DiaryStore.OperativeDay;
import org.doorstep.appointments.service.DiaryStore.Replanned;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The diaries as staff look at them, and moving a visit from one to another. */
@Component
public class Scheduling {

    private final DiaryStore diaries;
    private final Offering offering;
    private final VisitBook book;
    private final AppointmentRules rules;
    private final VisitViews views;
    private final Told told;

    Scheduling(DiaryStore diaries, Offering offering, VisitBook book, AppointmentRules rules) {
        this.diaries = diaries;
        this.offering = offering;
        this.book = book;
        this.rules = rules;
        this.views = new VisitViews(rules);
        this.told = new Told(rules);
    }

    /** One operative's day; empty when there is none of that name, or it is not theirs to see. */
    public Mono<DiaryDay> dayOf(CurrentUser who, String operativeCode, LocalDate day) {
        return Mono.justOrEmpty(Callers.reach(who))
                .filter(reach -> reach.operativeCode().map(operativeCode::equals).orElse(true))
                .flatMap(_ -> diaries.operative(operativeCode))
                .flatMap(operative -> days(List.of(operative), day)).map(List::getFirst);
    }

    /** Everybody with the trade, or a visit of it, on one day; empty for those who do not plan. */
    public Mono<List<DiaryDay>> board(CurrentUser who, LocalDate day, String trade) {
        return Callers.plans(who) ? diaries.onBoard(trade, day).flatMap(operatives -> days(operatives, day))
                : Mono.just(List.of());
    }

    /** Visits of earlier days that nobody ended: an operative's own, everybody's for those who help residents. */
    public Mono<List<DiaryVisit>> unfinished(CurrentUser who) {
        return Mono.justOrEmpty(Callers.looksAfter(who)).flatMap(reach -> book.visits().unfinished(reach, book.today()))
                .map(visits -> visits.stream().map(views::staff).toList()).defaultIfEmpty(List.of());
    }

    private Mono<List<DiaryDay>> days(List<Operative> operatives, LocalDate day) {
        var ids = operatives.stream().map(Operative::id).toList();
        return Mono.zip(diaries.of(ids, day, book.now(), Optional.empty()), book.visits().onDay(ids, day),
                (found, visits) -> operatives.stream().map(each -> diaryDay(each, day, found.days(), visits)).toList());
    }

    private DiaryDay diaryDay(Operative operative, LocalDate day, List<Diary> diaries, List<Visit> visits) {
        var own = visits.stream().filter(visit -> visit.place().operative().equals(operative))
                .map(views::staff).toList();
        return diaries.stream().filter(diary -> diary.operative().equals(operative)).findFirst()
                .map(diary -> working(diary, own))
                .orElseGet(() -> new DiaryDay(operative.code(), operative.name(), day, List.of(), 0, own));
    }

    private DiaryDay working(Diary diary, List<DiaryVisit> visits) {
        var day = diary.day();
        int passed = Math.clamp(day.minuteOf(book.now()), 0, day.minutes());
        var hours = diary.working().stream().map(span -> new DiaryDay.Hours(
                rules.civil(day.at(span.from())), rules.civil(day.at(span.until())))).toList();
        return new DiaryDay(diary.operative().code(), diary.operative().name(), day.date(), hours,
                Math.max(0, diary.room(passed, rules.slots().travelMinutes()).spare()), visits);
    }

    /** Moves a booked visit to this operative, day and window, if the operative's whole day still fits. */
    public Mono<StepOutcome> move(CurrentUser who, UUID id, String operativeCode, SlotChoice choice) {
        return Conflicts.triedTwice(() -> tryMove(who, id, operativeCode, choice),
                () -> Mono.just(new StepOutcome.DoesNotFit()));
    }

    private Mono<StepOutcome> tryMove(CurrentUser who, UUID id, String operativeCode, SlotChoice choice) {
        var found = Mono.justOrEmpty(Callers.reach(who)).filter(_ -> Callers.plans(who))
                .flatMap(reach -> book.visits().find(id, reach));
        return found.zipWith(diaries.operative(operativeCode))
                .flatMap(both -> {
                    var visit = both.getT1();
                    return VisitStates.TABLE.next(visit.state(), VisitStates.Event.CHANGE).isPresent()
                            ? book.together(claimed(who, visit, both.getT2(), choice))
                            : Mono.just(new StepOutcome.NotNow(visit.state()));
                })
                .defaultIfEmpty(new StepOutcome.NotHere());
    }

    private Mono<StepOutcome> claimed(CurrentUser who, Visit visit, Operative to, SlotChoice choice) {
        var days = Stream.of(new OperativeDay(visit.place().operative().id(), visit.place().day()),
                new OperativeDay(to.id(), choice.day())).collect(Collectors.toSet());
        return diaries.claim(days)
                .then(diaries.of(List.of(to.id()), choice.day(), book.now(), Optional.of(visit.id())))
                .map(found -> offering.candidates(found, visit.work().minutes(), choice, book.now()))
                .flatMap(found -> found.isEmpty() ? Mono.just(new StepOutcome.DoesNotFit())
                        : put(who, visit, found.getFirst()));
    }

    private Mono<StepOutcome> put(CurrentUser who, Visit before, Candidate best) {
        var after = before.at(rules.place(best.operative(), best.slot(), best.place()));
        return diaries.replan(Replanned.of(best))
                .then(book.visits().place(before, after, book.now()))
                .then(book.told(who, "visit.moved", after, told.changed(who, before, after, book.now())))
                .map(visit -> new StepOutcome.Taken(views.staff(visit)));
    }
}
