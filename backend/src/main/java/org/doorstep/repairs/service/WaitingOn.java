package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.audit.Audit;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairWaits;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sets a new day to look again at a repair that waits: the last one has come, and what it waits for has not. */
@Service
class WaitingOn implements RepairWaits {

    private final RepairMoves moves;
    private final RepairStore repairs;
    private final Landlord landlord;
    private final Audit audit;
    private final Clock clock;

    WaitingOn(RepairMoves moves, RepairStore repairs, Landlord landlord, Audit audit, Clock clock) {
        this.moves = moves;
        this.repairs = repairs;
        this.landlord = landlord;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> waitOn(CurrentUser user, String reference, String reason, LocalDate day) {
        return user instanceof CurrentUser.Staff staff && Viewers.worksOnRepairs(staff)
                ? repairs.find(new Whose.Anybodys(), reference)
                        .filter(repair -> repair.standing().state() == RepairState.WAITING)
                        .flatMap(repair -> waitOn(user, repair, reason, day).thenReturn(true))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    private static Mono<Boolean> waits(Repair repair) {
        return Mono.just(repair.standing().state() == RepairState.WAITING);
    }

    private Mono<Void> waitOn(CurrentUser user, Repair repair, String reason, LocalDate day) {
        var by = day.atTime(landlord.officeHours().closes()).atZone(RepairNotes.ZONE).toInstant();
        var entry = new RepairStore.Entry(clock.instant(), "look-again", List.of(), "look-again." + clock.instant().toEpochMilli());
        return moves.move(repair.subject(), RepairState.Event.WAIT, entry, WaitingOn::waits, new RepairMoves.Move() {
            @Override
            public Mono<Repair.Standing> standing(Repair waiting) {
                return Mono.just(waiting.standing().waiting(reason, NextStep.of(NextStep.Kind.WE_WAIT, by)));
            }

            @Override
            public Mono<Void> besides(Repair waiting) {
                return audit.record(user, "repair.waits-on", waiting.subject());
            }
        });
    }
}
