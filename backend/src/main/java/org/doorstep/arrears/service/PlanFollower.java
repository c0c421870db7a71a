package org.doorstep.arrears.service;

import java.util.List;
import java.util.Optional;

import org.doorstep.accounts.Owing.Owed;
import org.doorstep.arrears.model.Following;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.contact.NoticeKind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Follows an agreed plan by the ledger: what is paid is seen, and what was missed is told, once, and waits for a talk. */
@Component
class PlanFollower {

    private final PlanStore plans;
    private final PlanNews news;
    private final Late late;
    private final ArrearsSettings settings;
    private final Stamp stamp;

    PlanFollower(PlanStore plans, PlanNews news, Late late, ArrearsSettings settings, Stamp stamp) {
        this.plans = plans;
        this.news = news;
        this.late = late;
        this.settings = settings;
        this.stamp = stamp;
    }

    /** @param silent whether nothing is reckoned as missed now */
    Mono<Void> follow(StoredCase open, Owed owed, boolean silent) {
        return plans.newest(open).filter(plan -> plan.state() == PlanState.AGREED)
                .flatMap(plan -> plans.parts(plan).flatMap(parts -> {
                    var seen = look(plan, parts, owed);
                    return plans.paid(plan, seen.paid(), stamp.today()).then(silent ? Mono.empty() : reckon(open, plan, seen.missed()));
                }));
    }

    private Following.Seen look(StoredPlan plan, List<PlanStore.Part> parts, Owed owed) {
        var agreed = plan.agreed().orElseThrow().owed();
        var progress = new Following.Progress(agreed.minus(owed.balance()), agreed.minus(late.late(owed)));
        return Following.look(parts.stream().map(part -> new Following.Part(part.due().n(), part.due().day(), part.due().amount(), part.paid().isPresent())).toList(),
                progress, stamp.today(), settings.rules());
    }

    /** Whoever has caught up has a plan that is kept again, whatever was said meanwhile. */
    private Mono<Void> reckon(StoredCase open, StoredPlan plan, Optional<Integer> missed) {
        if (missed.isPresent() == plan.broken().isPresent()) {
            return Mono.empty();
        }
        return missed.map(n -> plans.keep(plan.broken(stamp.now(), n), stamp.now())
                        .then(news.note(Openings.SYSTEM, "arrears.plan-missed", open))
                        .then(news.each(Openings.SYSTEM, open, NoticeKind.ARREARS_PLAN_MISSED, plan.id() + ":" + n)))
                .orElseGet(() -> plans.keep(plan.mended(), stamp.now()).then(news.note(Openings.SYSTEM, "arrears.plan-caught-up", open)));
    }
}
