package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Warns the team before a cost is late, and writes down what it decided about one that is. */
@Service
class LateCostService implements LateCosts {

    private static final Problem OPEN = Problem.of("cost", "leasehold.late.open");
    private static final Problem NOBODY = Problem.of("cost", "leasehold.late.nobody");
    private static final Problem WORKS = Problem.of("consultation", "leasehold.notBilled.consultation");
    private static final Problem AGAIN = Problem.of("", "leasehold.notBilled.again");
    private static final Problem COST = Problem.of("cost", "leasehold.late.cost");

    private final LateCostStore costs;
    private final LeaseYears years;
    private final CostTelling telling;
    private final WorksSumStore works;
    private final LateCostViews views;
    private final Tx tx;
    private final Audit audit;
    private final Kept kept;

    LateCostService(LateCostStore costs, LeaseYears years, CostTelling telling, WorksSumStore works, LateCostViews views, Kept kept) {
        this.works = works;
        this.views = views;
        this.telling = telling;
        this.costs = costs;
        this.years = years;
        this.tx = kept.tx();
        this.audit = kept.audit();
        this.kept = kept;
    }

    /** What is decided and its line in the audit trail are kept together. */
    @Component
    record Kept(Tx tx, Audit audit, LateDecisions decisions) {}

    @Override
    public Mono<Warnings> warnings(CurrentUser staff, Pages pages) {
        return LeaseholdTeam.has(staff) ? views.warnings(pages) : Mono.empty();
    }

    private static Set<String> chosen(Map<String, String> fields) {
        return Stream.of(fields.getOrDefault("cost", "").split(",")).map(String::strip).filter(cost -> !cost.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Mono<Decided> decide(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Decided.NotHere());
        }
        var chosen = chosen(fields);
        var decision = CostDecision.of(fields.getOrDefault("decision", ""));
        if (chosen.isEmpty() || decision.isEmpty()) {
            return Mono.just(new Decided.Wrong(problems(chosen, decision)));
        }
        return tx.run(Flux.fromIterable(chosen).concatMap(cost -> kept.decisions().decide(cost, decision.get()))
                .concatMap(id -> audit.record(staff, "charge-cost." + decision.get().code(), new Subject(CostTelling.SUBJECT, id)).thenReturn(id)).count()
                .map(decided -> decided == chosen.size() ? new Decided.Done() : new Decided.Wrong(List.of(COST))), Decided.Done.class::isInstance);
    }

    /** It counts once the post has brought it. */
    @Override
    public Mono<Decided> tell(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Decided.NotHere());
        }
        var chosen = chosen(fields);
        var when = when();
        return tx.run(costs.toTell(chosen, when).collectList().filter(open -> !open.isEmpty() && open.size() == chosen.size())
                .flatMap(open -> telling.tell(open).flatMap(leases -> leases == 0 ? Mono.<Decided>just(new Decided.Wrong(List.of(NOBODY)))
                        : Flux.fromIterable(open).concatMap(cost -> audit.record(staff, "charge-cost.told", new Subject(CostTelling.SUBJECT, cost.cost())))
                                .then(Mono.<Decided>just(new Decided.Done()))))
                .defaultIfEmpty(new Decided.Wrong(List.of(OPEN))));
    }

    @Override
    public Mono<Decided> notBilled(CurrentUser staff, Map<String, String> fields) {
        if (!(staff instanceof CurrentUser.Staff officer) || !LeaseholdTeam.has(staff)) {
            return Mono.just(new Decided.NotHere());
        }
        var consultation = fields.getOrDefault("consultation", "").strip();
        var why = fields.getOrDefault("why", "").strip();
        var wrong = Stream.of(Optional.of(WORKS).filter(_ -> consultation.isEmpty()),
                Text.required("why", why, WHY_LIMIT, "leasehold.notBilled.why", "leasehold.too-long")).flatMap(Optional::stream).toList();
        return wrong.isEmpty() ? tx.run(works.notBilled(consultation, why, years.now(), officer.name())
                .flatMap(id -> audit.record(staff, "works.not-billed", new Subject("consultation", id)).<Decided>thenReturn(new Decided.Done()))
                .defaultIfEmpty(new Decided.Wrong(List.of(WORKS)))) : Mono.just(new Decided.Wrong(wrong));
    }

    @Override
    public Mono<Decided> warnAgain(CurrentUser staff, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new Decided.NotHere());
        }
        return tx.run(works.warnAgain(fields.getOrDefault("consultation", "").strip())
                .flatMap(id -> audit.record(staff, "works.warned-again", new Subject("consultation", id)).<Decided>thenReturn(new Decided.Done()))
                .defaultIfEmpty(new Decided.Wrong(List.of(AGAIN))));
    }

    private LateCostStore.When when() {
        return years.costsWhen();
    }

    private static List<Problem> problems(Set<String> chosen, Optional<CostDecision> decision) {
        var problems = new ArrayList<Problem>();
        if (chosen.isEmpty()) {
            problems.add(COST);
        }
        if (decision.isEmpty()) {
            problems.add(Problem.of("decision", "leasehold.late.decision"));
        }
        return problems;
    }
}
