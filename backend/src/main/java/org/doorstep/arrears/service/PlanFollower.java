package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Following;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.contact.NoticeKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows an agreed plan by the ledger: what is paid is seen, and what was missed is told, once each time, and waits for a talk. */
@Component
class PlanFollower {

    private final PlanStore plans;
    private final PlanNews news;
    private final Pledges pledges;
    private final Late late;
    private final ArrearsSettings settings;
    private final Stamp stamp;

    PlanFollower(PlanStore plans, PlanNews news, Pledges pledges, Late late, ArrearsSettings settings, Stamp stamp) {
        this.plans = plans;
        this.news = news;
        this.pledges = pledges;
        this.late = late;
        this.settings = settings;
        this.stamp = stamp;
    }

    /** @param silent whether nothing is reckoned as missed now */
    Mono<Void> follow(StoredCase open, Owed owed, boolean silent) {
        return plans.newest(open).flatMap(plan -> switch (plan.state()) {
            case AGREED -> follow(open, owed, plan, silent);
            case OFFERED -> silent ? Mono.empty() : lapse(open, plan);
            case PROPOSED, REFUSED, DECLINED, WITHDRAWN, KEPT, ENDED -> Mono.empty();
        });
    }

    private Mono<Void> follow(StoredCase open, Owed owed, StoredPlan plan, boolean silent) {
        return plans.parts(plan).flatMap(parts -> {
            var seen = look(plan, parts, owed);
            return plans.unpaid(plan, seen.unpaid()).then(plans.paid(plan, seen.paid(), stamp.today()))
                    .then(silent ? Mono.empty() : reckon(open, plan, seen.missed()));
        });
    }

    /** An offer stands for so many days; then both are free for another plan. */
    private Mono<Void> lapse(StoredCase open, StoredPlan plan) {
        return plan.answer().filter(answer -> stamp.day(answer.at()).plusDays(settings.replyDays()).isBefore(stamp.today())).isEmpty() ? Mono.empty()
                : plans.keep(plan.moved(PlanState.ENDED), stamp.now()).then(news.note(Openings.SYSTEM, "arrears.plan-lapsed", open))
                        .then(news.tell(Openings.SYSTEM, open, plan, PlanState.ENDED));
    }

    private Following.Seen look(StoredPlan plan, List<PlanStore.Part> parts, Owed owed) {
        var agreed = plan.agreed().orElseThrow();
        var from = agreed.owed().plus(late.fellShort(owed, stamp.day(agreed.reckoned())));
        var progress = new Following.Progress(from.minus(late.beside(owed)), from.minus(late.late(owed)), late.bounced(owed));
        return Following.look(parts.stream().map(part -> new Following.Part(part.due().n(), part.due().day(), part.due().amount(), part.paid())).toList(),
                progress, late.asOf(owed), late.rules());
    }

    /** Whoever has caught up has a plan that is kept again, whatever was said meanwhile. */
    private Mono<Void> reckon(StoredCase open, StoredPlan plan, Optional<Integer> missed) {
        if (missed.isPresent() == plan.broken().isPresent()) {
            return Mono.empty();
        }
        return missed.map(n -> plans.keep(plan.broken(stamp.now(), n), stamp.now()).then(pledges.begin(open.subject(), Pledge.TALK, stamp.now()))
                        .then(news.note(Openings.SYSTEM, "arrears.plan-missed", open))
                        .then(news.each(Openings.SYSTEM, open, NoticeKind.ARREARS_PLAN_MISSED, plan.id() + ":" + n + ":" + stamp.today())))
                .orElseGet(() -> plans.keep(plan.mended(), stamp.now()).then(pledges.over(open.subject(), Pledge.TALK)).then(news.note(Openings.SYSTEM, "arrears.plan-caught-up", open)));
    }
}
