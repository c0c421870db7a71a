package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.ArrearsOutcome;
import org.doorstep.arrears.model.AnswerInput;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A plan is proposed, answered and agreed, in the caller's transaction, which holds the case. */
@Component
class Agreeing {

    private static final ArrearsOutcome DONE = new ArrearsOutcome.Done();

    private final PlanStore plans;
    private final Laying laying;
    private final PlanNews news;
    private final CaseBook book;
    private final Pledges pledges;
    private final Stamp stamp;

    Agreeing(PlanStore plans, Laying laying, PlanNews news, CaseBook book, Pledges pledges, Stamp stamp) {
        this.plans = plans;
        this.laying = laying;
        this.news = news;
        this.book = book;
        this.pledges = pledges;
        this.stamp = stamp;
    }

    /** A plan of the case that waits for an answer. */
    Mono<StoredPlan> waiting(StoredCase open) {
        return plans.newest(open).filter(plan -> plan.state() == PlanState.PROPOSED);
    }

    /** @param person whose plan it is: the caller's own, or of somebody who told an officer */
    Mono<ArrearsOutcome> propose(CurrentUser who, String person, StoredCase open, PlanDrafts.Complete what) {
        if (open.caughtUp()) {
            return Mono.just(notNow("arrears.plan.not-behind"));
        }
        var now = stamp.now();
        return pledges.by(Pledge.ANSWER, now).map(by -> new StoredPlan(stamp.id(), open.id(), person, PlanState.PROPOSED, now, what.terms(), by,
                Optional.empty(), Optional.empty(), Optional.empty(), who instanceof CurrentUser.Staff staff ? staff.name() : ""))
                .flatMap(plan -> plans.propose(plan, what.budget().apply(plan.id()))).flatMap(first -> first
                        ? news.note(who, "arrears.plan-proposed", open).then(pledges.begin(open.subject(), Pledge.ANSWER, now))
                                .then(Mono.defer(() -> book.keep(open.done(stamp.today())))).thenReturn(DONE)
                        : Mono.just(notNow("arrears.plan.under-way")));
    }

    /**
     * Whoever proposed it takes an offer, does not, or takes their plan back, by themselves or as they told an officer: others on the
     * tenancy do not answer for them.
     *
     * @param read id of the plan that was read: one that came after it is another, and who names none has read none
     */
    Mono<ArrearsOutcome> decide(CurrentUser who, StoredCase open, String read, PlanState.Event event) {
        return read.isEmpty() ? Mono.just(new ArrearsOutcome.Wrong(List.of(Problem.of("plan", "arrears.plan.which")))) : plans.newest(open).flatMap(plan -> who instanceof CurrentUser.Resident payer && !plan.person().equals(payer.person()) ? Mono.just(notNow("arrears.plan.not-yours"))
                        : Optional.of(event).filter(_ -> read.equals(plan.id().toString())).flatMap(plan.state()::next)
                        .map(to -> to == PlanState.AGREED && open.caughtUp() ? Mono.just(notNow("arrears.plan.not-behind")) : moved(who, open, plan, to).then(news.note(who, "arrears.plan-" + to.code(), open)).thenReturn(DONE))
                        .orElseGet(() -> Mono.just(notNow("arrears.plan.moved"))))
                .defaultIfEmpty(notNow("arrears.plan.none"));
    }

    /** @param fields {@code plan}, the one that was read; {@code answer}, {@code reasons}, and what is offered */
    Mono<ArrearsOutcome> answer(CurrentUser.Staff staff, StoredCase open, Map<String, String> fields) {
        return plans.newest(open).filter(plan -> plan.id().toString().equals(fields.getOrDefault("plan", "")))
                .flatMap(plan -> switch (AnswerInput.check(fields, open.owed(), stamp.today())) {
                    case Checked.Good<AnswerInput>(var input) -> answer(staff, open, plan, input);
                    case Checked.Bad<AnswerInput>(var problems) -> Mono.<ArrearsOutcome>just(new ArrearsOutcome.Wrong(problems));
                })
                .defaultIfEmpty(notNow("arrears.plan.gone"));
    }

    /** Of two officers who answer at once the case lets one in first, and its one answer is the other's refusal. */
    private Mono<ArrearsOutcome> answer(CurrentUser.Staff staff, StoredCase open, StoredPlan plan, AnswerInput input) {
        if (plan.answer().isPresent()) {
            return Mono.just(new ArrearsOutcome.NotNow(Problem.of("", "arrears.plan.answered", plan.answer().get().name())));
        }
        var given = new StoredPlan.Answer(input.kind(), input.terms(), input.reasons(), staff.actor(), staff.name(), stamp.now());
        if (open.caughtUp() && input.kind() != AnswerInput.Kind.REFUSE) {
            return Mono.just(notNow("arrears.answer.nothing-late"));
        }
        return plan.state().next(input.kind().event()).map(to -> plans.answer(plan, given)
                        .flatMap(first -> first ? moved(staff, open, plan.answered(given, plan.state()), to)
                                .then(news.note(staff, "arrears.plan-" + to.code(), open)).thenReturn(DONE) : Mono.just(notNow("arrears.plan.gone"))))
                .orElseGet(() -> Mono.just(notNow("arrears.plan.gone")));
    }

    /** Everybody who holds the tenancy hears what became of it, except of what was only taken back. */
    private Mono<Void> moved(CurrentUser who, StoredCase open, StoredPlan plan, PlanState to) {
        var kept = to == PlanState.AGREED ? laying.agree(open, plan) : plans.keep(plan.moved(to), stamp.now());
        return kept.then(to == PlanState.WITHDRAWN ? pledges.over(open.subject(), Pledge.ANSWER) : pledges.keep(open.subject(), Pledge.ANSWER))
                .then(Mono.defer(() -> book.keep(open.done(stamp.today()))))
                .then(List.of(PlanState.WITHDRAWN, PlanState.DECLINED).contains(to) ? Mono.empty() : news.tell(who, open, plan, to));
    }

    private static ArrearsOutcome notNow(String code) {
        return new ArrearsOutcome.NotNow(Problem.of("", code));
    }
}
