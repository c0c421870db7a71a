package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.CallOuts;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.CallOutChecks;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Ends emergencies that were seen to outside the diaries. */
@Service
class CallOutService implements CallOuts {

    private static final String CALLED_OUT = "called-out";

    private final RepairStore repairs;
    private final RepairMoves moves;
    private final Appointments appointments;
    private final CallOutRecord record;
    private final HazardSteps hazards;
    private final Clock clock;

    CallOutService(
            RepairStore repairs, RepairMoves moves, Appointments appointments, CallOutRecord record, HazardSteps hazards, Clock clock) {
        this.repairs = repairs;
        this.moves = moves;
        this.appointments = appointments;
        this.record = record;
        this.hazards = hazards;
        this.clock = clock;
    }

    @Override
    public Mono<CallOut> find(CurrentUser staff, String reference) {
        return anybodys(staff, reference).filter(CallOutService::emergency)
                .flatMap(repair -> logged(repair).map(at -> new CallOut(repair.reference(), repair.report().fault(), repair.where().name(), at)));
    }

    @Override
    public Mono<Attended> attended(CurrentUser staff, String reference, Instant came, String done, boolean mended) {
        return anybodys(staff, reference)
                .flatMap(repair -> logged(repair).flatMap(logged -> switch (CallOutChecks.done(came, logged, clock.instant(), done, DONE_LIMIT)) {
                    case Checked.Bad<String>(var problems) -> Mono.<Attended>just(new Attended.Wrong(problems));
                    case Checked.Good<String>(var words) -> write(staff, repair, new Ended(came, words, mended));
                }))
                .defaultIfEmpty(new Attended.NotHere());
    }

    private record Ended(Instant came, String words, boolean mended) {

        RepairStore.Entry entry(Instant at) {
            return new RepairStore.Entry(at, CALLED_OUT, List.of(), CALLED_OUT + "." + came.toEpochMilli());
        }
    }

    private Mono<Attended> write(CurrentUser staff, Repair found, Ended ended) {
        var entry = ended.entry(clock.instant());
        return moves.move(found.subject(), ended.mended() ? RepairState.Event.FINISH : RepairState.Event.SEEN_TO, entry, this::unattended,
                        moving(staff, ended))
                .then(repairs.entries(found.id()).any(one -> one.once().equals(entry.once())))
                .map(written -> written ? new Attended.Kept(othersLeft(found)) : emergency(found) ? new Attended.VisitBooked() : new Attended.NotHere());
    }

    private RepairMoves.Move moving(CurrentUser staff, Ended ended) {
        return new RepairMoves.Move() {

            @Override
            public Mono<Repair.Standing> standing(Repair repair) {
                return ended.mended() ? mended(repair, ended)
                        : moves.weRing(repair).map(next -> repair.standing().without(RepairState.REPORTED, next));
            }

            @Override
            public Mono<Void> besides(Repair moved) {
                return record.attended(staff, moved, ended.came(), ended.words())
                        .then(ended.mended() ? record.mended(moved, ended.came()) : safe(staff, moved, ended.came()).then(record.weRing(staff, moved)));
            }
        };
    }

    /** What was only mentioned, or found besides, is not over because the emergency is: staff say so of it by itself. */
    private Mono<Void> safe(CurrentUser staff, Repair repair, Instant came) {
        return repair.judged().safeWhenMended() ? hazards.madeSafe(staff, repair, came) : Mono.empty();
    }

    private static boolean othersLeft(Repair repair) {
        return repair.judged().hazard().isPresent() && !repair.judged().safeWhenMended();
    }

    private Mono<Repair.Standing> mended(Repair repair, Ended ended) {
        return visits(repair).map(visits -> repair.standing().done(ended.came(), ended.words(),
                visits.stream().noneMatch(visit -> visit.state() == VisitState.DONE), new NextStep(NextStep.Kind.RATE_US, Optional.empty())));
    }

    private Mono<Boolean> unattended(Repair repair) {
        return visits(repair).map(visits -> emergency(repair)
                && visits.stream().map(VisitView::state).noneMatch(state -> state.takesPlace() && state != VisitState.HELD));
    }

    private Mono<List<VisitView>> visits(Repair repair) {
        return appointments.visitsOf(RepairMoves.SYSTEM, repair.subject());
    }

    /** When it was reported, or became an emergency since; to the minute, as people write times down. */
    private Mono<Instant> logged(Repair repair) {
        return repairs.entries(repair.id()).filter(entry -> entry.what().equals("emergency")).map(RepairStore.Entry::at).next()
                .defaultIfEmpty(repair.report().at()).map(at -> at.truncatedTo(ChronoUnit.MINUTES));
    }

    private Mono<Repair> anybodys(CurrentUser user, String reference) {
        return user instanceof CurrentUser.Staff staff && Viewers.rings(staff)
                ? repairs.find(new Whose.Anybodys(), reference) : Mono.empty();
    }

    private static boolean emergency(Repair repair) {
        return repair.standing().state() == RepairState.EMERGENCY;
    }
}
