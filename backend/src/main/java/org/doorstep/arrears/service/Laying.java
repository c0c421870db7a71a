package org.doorstep.arrears.service;

import java.util.List;

import org.doorstep.arrears.model.PlanState;
import org.doorstep.arrears.model.Schedule;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays the days of a plan. */
@Component
class Laying {

    private final PlanStore plans;
    private final WorkingCalendar calendar;
    private final Stamp stamp;

    Laying(PlanStore plans, WorkingCalendar calendar, Stamp stamp) {
        this.plans = plans;
        this.calendar = calendar;
        this.stamp = stamp;
    }

    /** A first day that has gone by while it waited is the next one after today. */
    Mono<Void> agree(StoredCase open, StoredPlan plan) {
        var agreed = plan.agreed(stamp.now(), open.owed());
        return plans.keep(agreed, stamp.now()).then(plans.lay(agreed, days(agreed, open.owed())));
    }

    /**
     * From now on, for what is late now; what was paid by it stays paid. Where nothing is late any more it has done what it was for.
     *
     * @return whether it goes on or was kept
     */
    Mono<PlanState> again(StoredCase open, StoredPlan plan) {
        return open.caughtUp() ? plans.keep(plan.mended().moved(PlanState.KEPT), stamp.now()).thenReturn(PlanState.KEPT)
                : plans.parts(plan).flatMap(parts -> on(open, plan, parts)).thenReturn(PlanState.AGREED);
    }

    private Mono<Void> on(StoredCase open, StoredPlan plan, List<PlanStore.Part> parts) {
        var paid = parts.stream().filter(part -> part.paid().isPresent()).toList();
        var sum = paid.stream().map(part -> part.due().amount()).reduce(Money.ZERO, Money::plus);
        var went = plan.mended().owing(open.owed().plus(sum), stamp.now());
        var last = paid.stream().mapToInt(part -> part.due().n()).max().orElse(0);
        return plans.keep(went, stamp.now()).then(plans.lay(went, days(went, open.owed()).stream()
                .map(due -> new Schedule.Due(due.n() + last, due.day(), due.amount())).toList()));
    }

    /** The same for a plan of which a day went by while nothing was asked. */
    Mono<Void> resume(StoredCase open) {
        return plans.newest(open).filter(plan -> plan.state() == PlanState.AGREED)
                .filterWhen(plan -> plans.parts(plan).map(parts -> parts.stream()
                        .anyMatch(part -> part.paid().isEmpty() && part.due().day().isBefore(stamp.today()))))
                .flatMap(plan -> again(open, plan)).then();
    }

    private List<Schedule.Due> days(StoredPlan plan, Money owed) {
        return Schedule.of(plan.terms(), owed, stamp.today(), calendar);
    }
}
