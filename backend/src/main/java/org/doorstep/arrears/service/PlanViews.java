package org.doorstep.arrears.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.arrears.BudgetView;
import org.doorstep.arrears.PlanView;
import org.doorstep.arrears.model.Budget;
import org.doorstep.arrears.model.PlanState;
import org.doorstep.arrears.model.Terms;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.platform.audit.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans as they are shown. */
@Component
class PlanViews {

    private final PlanStore plans;
    private final BudgetSafe safe;
    private final Audit audit;
    private final Stamp stamp;

    PlanViews(PlanStore plans, BudgetSafe safe, Audit audit, Stamp stamp) {
        this.plans = plans;
        this.safe = safe;
        this.audit = audit;
        this.stamp = stamp;
    }

    /** The newest of a case. */
    Mono<Optional<PlanView>> of(CurrentUser reader, StoredCase open) {
        return plans.newest(open).flatMap(plan -> plans.parts(plan).map(parts -> Optional.of(view(reader, plan, parts)))).defaultIfEmpty(Optional.empty());
    }

    /** What its proposer earns and spends, for officers for income and for nobody else; each time somebody looks is on the audit. */
    Mono<Optional<BudgetView>> budget(CurrentUser reader, StoredCase open) {
        return Team.works(reader) ? plans.newest(open).flatMap(plan -> plans.budget(plan).map(sealed -> safe.budget(plan.id(), sealed)))
                .flatMap(budget -> audit.record(reader, "arrears.budget-read", open.subject()).thenReturn(Optional.of(view(budget))))
                .defaultIfEmpty(Optional.empty()) : Mono.just(Optional.empty());
    }

    private PlanView view(CurrentUser reader, StoredPlan plan, List<PlanStore.Part> parts) {
        return new PlanView(plan.id(), plan.state().code(), reader.onBehalfOf().filter(plan.person()::equals).isPresent(), terms(plan.asked()),
                plan.answer().flatMap(StoredPlan.Answer::terms).map(PlanViews::terms), plan.answer().filter(_ -> Team.works(reader) || reader.onBehalfOf().isPresent()).map(StoredPlan.Answer::reasons).orElse(""),
                plan.answer().map(StoredPlan.Answer::name).orElse(""), plan.answerBy(),
                plan.broken().filter(_ -> plan.state() == PlanState.AGREED).map(broken -> stamp.day(broken.at())),
                parts.stream().map(part -> new PlanView.PlanPart(part.due().day(), part.due().amount(), part.paid())).toList(), plan.enteredBy());
    }

    private static PlanView.PlanTerms terms(Terms terms) {
        return new PlanView.PlanTerms(terms.amount(), terms.every().code(), terms.first());
    }

    private static BudgetView view(Budget budget) {
        return new BudgetView(budget.every().code(), lines(budget.income()), lines(budget.spending()), budget.comesIn(), budget.goesOut(),
                budget.comesIn().minus(budget.goesOut()));
    }

    private static List<BudgetView.BudgetLine> lines(Map<String, Money> amounts) {
        return amounts.entrySet().stream().map(one -> new BudgetView.BudgetLine(one.getKey(), one.getValue())).toList();
    }
}
