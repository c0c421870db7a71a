package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** After a part was missed and the two have talked: the plan goes on from now, or ends. In the caller's transaction. */
@Component
class Restarting {

    private static final ArrearsOutcome DONE = new ArrearsOutcome.Done();

    private final CaseStore cases;
    private final PlanStore plans;
    private final Laying laying;
    private final PlanNews news;
    private final CaseBook book;
    private final Stamp stamp;

    Restarting(CaseStore cases, PlanStore plans, Laying laying, PlanNews news, CaseBook book, Stamp stamp) {
        this.cases = cases;
        this.plans = plans;
        this.laying = laying;
        this.news = news;
        this.book = book;
        this.stamp = stamp;
    }

    /** @param fields {@code plan}, the one that was read, and {@code then}: {@code go-on} or {@code end} */
    Mono<ArrearsOutcome> follow(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return plans.newest(open).filter(plan -> plan.state() == PlanState.AGREED && plan.id().toString().equals(fields.getOrDefault("plan", "")))
                .flatMap(plan -> cases.steps(open).flatMap(steps -> {
                    if (plan.broken().isEmpty()) {
                        return Mono.just(notNow("arrears.follow.kept"));
                    }
                    return StoredStep.talkedSince(steps, plan.broken().map(StoredPlan.Broken::at))
                            ? decided(staff, open, plan, fields.getOrDefault("then", "")) : Mono.just(notNow("arrears.step.talk-first"));
                }))
                .defaultIfEmpty(notNow("arrears.plan.gone"));
    }

    private Mono<ArrearsOutcome> decided(CurrentUser.Staff staff, StoredCase open, StoredPlan plan, String then) {
        return switch (then) {
            case "go-on" -> laying.again(open, plan).flatMap(to -> done(staff, open, plan, to == PlanState.KEPT ? "arrears.plan-kept" : "arrears.plan-goes-on", to));
            case "end" -> plans.keep(plan.moved(PlanState.ENDED), stamp.now()).then(done(staff, open, plan, "arrears.plan-ended", PlanState.ENDED));
            default -> Mono.just(new ArrearsOutcome.Wrong(List.of(Problem.of("then", "arrears.follow.then"))));
        };
    }

    private Mono<ArrearsOutcome> done(CurrentUser.Staff staff, StoredCase open, StoredPlan plan, String what, PlanState to) {
        return news.note(staff, what, open).then(book.decided(open))
                .then(news.each(staff, open, NoticeKind.ARREARS_PLAN_ANSWERED, plan.id() + ":" + to.code() + ":" + stamp.now().toEpochMilli()))
                .then(book.keep(open.done(stamp.today()))).thenReturn(DONE);
    }

    private static ArrearsOutcome notNow(String code) {
        return new ArrearsOutcome.NotNow(Problem.of("", code));
    }
}
