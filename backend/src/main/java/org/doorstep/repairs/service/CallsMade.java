package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Optional;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.RepairCalls;
import org.doorstep.repairs.model.CallChecks;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Writes down that we rang: a call that leads to no booking keeps its promise too. */
@Service
class CallsMade implements RepairCalls {

    private final Tx tx;
    private final RepairStore repairs;
    private final VisitNeeds needs;
    private final CallRecord record;
    private final Hearers hearers;
    private final Clock clock;

    CallsMade(Tx tx, RepairStore repairs, VisitNeeds needs, CallRecord record, Hearers hearers, Clock clock) {
        this.tx = tx;
        this.repairs = repairs;
        this.needs = needs;
        this.record = record;
        this.hearers = hearers;
        this.clock = clock;
    }

    @Override
    public Mono<Call> find(CurrentUser staff, String reference) {
        return open(staff, reference).flatMap(repair -> Mono.zip(needs.callBy(staff, repair), hearers.of(repair).defaultIfEmpty(""),
                (by, person) -> new Call(repair.reference(), repair.report().fault(), repair.where().name(), person, phone(repair, person), by)));
    }

    @Override
    public Mono<Rang> rang(CurrentUser staff, String reference, String agreed, boolean answered) {
        return tx.run(open(staff, reference).flatMap(found -> switch (CallChecks.agreed(agreed, answered, AGREED_LIMIT)) {
            case Checked.Bad<String>(var problems) -> Mono.<Rang>just(new Rang.Wrong(problems.getFirst()));
            case Checked.Good<String>(var words) -> repairs.lock(new Whose.Anybodys(), found.id())
                    .filter(repair -> repair.standing().state().open())
                    .flatMap(repair -> made(staff, repair, words, answered).<Rang>thenReturn(new Rang.Kept()));
        })).defaultIfEmpty(new Rang.NotHere());
    }

    private Mono<Void> made(CurrentUser staff, Repair repair, String words, boolean answered) {
        var at = clock.instant();
        return answered ? record.spoken(staff, repair, words, at) : record.tried(staff, repair, words, at);
    }

    private Mono<Repair> open(CurrentUser user, String reference) {
        return user instanceof CurrentUser.Staff staff && Viewers.rings(staff)
                ? repairs.find(new Whose.Anybodys(), reference).filter(repair -> repair.standing().state().open())
                : Mono.empty();
    }

    /** What somebody typed who has left the home is nobody's to ring. */
    private static Optional<String> phone(Repair repair, String person) {
        return Optional.of(repair.report().meeting().phone()).filter(given -> !given.isBlank() && person.equals(repair.report().person()));
    }
}
