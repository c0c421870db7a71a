package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.doorstep.contact.Notice;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** "No time suits me: ring me", asked of a repair that exists. */
@Component
class CallBacks {

    private final Tx tx;
    private final RepairStore repairs;
    private final Promises promises;
    private final Hearers hearers;
    private final Audit audit;
    private final Clock clock;

    CallBacks(Tx tx, RepairStore repairs, Promises promises, Hearers hearers, Audit audit, Clock clock) {
        this.tx = tx;
        this.repairs = repairs;
        this.promises = promises;
        this.hearers = hearers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Until when we ring, where a charter says so; empty when nothing is left to agree. Asked twice it is one promise. */
    Mono<Optional<Instant>> ask(CurrentUser user, Repair asked) {
        return tx.run(repairs.lock(new Whose.Anybodys(), asked.id())
                .filter(repair -> repair.standing().state().bookable(user instanceof CurrentUser.Staff))
                .flatMap(repair -> promises.open(user, repair.subject(), "call-back.requested", Facts.none(), clock.instant())
                        .flatMap(open -> promised(user, repair, open))));
    }

    private Mono<Optional<Instant>> promised(CurrentUser user, Repair repair, List<PromiseView> open) {
        var first = open.stream().min(Comparator.comparing(PromiseView::due));
        var by = first.map(PromiseView::due);
        var once = "call-back." + first.map(promise -> promise.id().toString()).orElse(clock.instant().toString());
        return repairs.add(repair.id(), new RepairStore.Entry(clock.instant(), "call-back", List.of(), once))
                .flatMap(added -> added ? told(user, repair, by) : Mono.empty())
                .thenReturn(by);
    }

    private Mono<Void> told(CurrentUser user, Repair repair, Optional<Instant> by) {
        var notice = by.map(due -> hearers.tell(user, repair, person -> Notice.of(NoticeKind.CALL_BACK_PROMISED, person,
                repair.subject(), repair.reference(), due))).orElse(Mono.empty());
        return repairs.update(repair.with(ringing(repair.standing(), new NextStep(NextStep.Kind.WE_RING, by))))
                .then(notice).then(audit.record(user, "repair.call-back-asked", repair.subject()));
    }

    /** What is booked stands until another time is agreed; a resident who wants to talk is not closed for want of access. */
    private static Repair.Standing ringing(Repair.Standing now, NextStep next) {
        return switch (now.state()) {
            case REPORTED, NO_ACCESS -> now.without(RepairState.REPORTED, next);
            case BOOKED, EMERGENCY, WAITING, DONE, CANCELLED -> now;
        };
    }
}
