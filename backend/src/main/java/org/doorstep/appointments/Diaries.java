package org.doorstep.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.service.Finishing;
import org.doorstep.appointments.service.Rounds;
import org.doorstep.appointments.service.Scheduling;
import org.doorstep.kernel.CurrentUser;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The operatives' diaries, for staff: an operative sees and works their own, schedulers and managers all of them. What
 * is somebody else's is not there.
 */
@Component
public class Diaries {

    private final Scheduling scheduling;
    private final Rounds rounds;
    private final Finishing finishing;

    Diaries(Scheduling scheduling, Rounds rounds, Finishing finishing) {
        this.scheduling = scheduling;
        this.rounds = rounds;
        this.finishing = finishing;
    }

    /** One operative's day in order; empty when it is not there for this user. */
    public Mono<DiaryDay> dayOf(CurrentUser who, String operativeCode, LocalDate day) {
        return scheduling.dayOf(who, operativeCode, day);
    }

    /** The day of everybody with the trade, or with a visit of it still to come, by short name; nothing for those who do not plan. */
    public Mono<List<DiaryDay>> board(CurrentUser who, LocalDate day, String trade) {
        return scheduling.board(who, day, trade);
    }

    /** The resident is told. */
    public Mono<StepOutcome> onMyWay(CurrentUser who, UUID visit) {
        return rounds.onMyWay(who, visit);
    }

    public Mono<StepOutcome> arrived(CurrentUser who, UUID visit) {
        return rounds.arrived(who, visit);
    }

    /**
     * Nobody was in. The resident may answer for one working day.
     *
     * @param at    when the operative knocked; a time that cannot be is taken as now
     * @param photo the stored photo of the door
     * @param note  at most 500 characters
     */
    public Mono<StepOutcome> noAccess(CurrentUser who, UUID visit, Instant at, Optional<UUID> photo, String note) {
        return rounds.noAccess(who, visit, at, photo, note);
    }

    /** Visits of earlier days that nobody ended, the oldest first: an operative's own, everybody's for those who help residents. */
    public Mono<List<DiaryVisit>> unfinished(CurrentUser who) {
        return scheduling.unfinished(who);
    }

    /** Nobody came, as whoever plans found out. The resident is told. */
    public Mono<StepOutcome> nobodyCame(CurrentUser who, UUID visit) {
        return rounds.nobodyCame(who, visit);
    }

    /** Ends a visit and settles what comes next. Runs a transaction of its own: not inside a caller's. */
    public Mono<FinishOutcome> finish(CurrentUser who, UUID visit, Finish finish) {
        return finishing.finish(who, visit, finish);
    }

    /** Puts a booked visit into another place, if that operative's whole day still fits. Not inside a caller's transaction. */
    public Mono<StepOutcome> move(CurrentUser who, UUID visit, String operativeCode, SlotChoice choice) {
        return scheduling.move(who, visit, operativeCode, choice);
    }
}
