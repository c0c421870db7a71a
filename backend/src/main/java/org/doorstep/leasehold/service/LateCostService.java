package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.kernel.Text;
import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.CostWarning;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.WorksWarning;
import org.doorstep.leasehold.model.EighteenMonths.Standing;
import org.doorstep.leasehold.service.LateCostStore.OpenCost;
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
    private final TeamMailStore mails;
    private final LeftAbroad leftAbroad;
    private final Tx tx;
    private final Audit audit;

    LateCostService(LateCostStore costs, LeaseYears years, CostTelling telling, WorksSumStore works, TeamMailStore mails, LeftAbroad leftAbroad, Kept kept) {
        this.works = works;
        this.mails = mails;
        this.leftAbroad = leftAbroad;
        this.telling = telling;
        this.costs = costs;
        this.years = years;
        this.tx = kept.tx();
        this.audit = kept.audit();
    }

    /** What is decided and its line in the audit trail are kept together. */
    @Component
    record Kept(Tx tx, Audit audit) {}

    @Override
    public Mono<Warnings> warnings(CurrentUser staff, Pages pages) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.empty();
        }
        return Mono.zip(at(pages.soon(), slice -> costs.soon(when(), years.warnedOfUntil(), slice)), at(pages.late(), slice -> costs.late(when(), slice)),
                        works.unbilled(when(), years.warnedOfUntil(), LISTED).collectList(), works.notBilled(LISTED).collectList(),
                        mails.failingSince().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> leftAbroad.of(references(found.getT1(), found.getT2()))
                        .map(abroad -> new Warnings(listed(found.getT1(), abroad), found.getT1().found().waiting(), listed(found.getT2(), abroad), found.getT2().found().waiting(),
                        found.getT3().stream().map(this::unbilled).toList(), found.getT4(), found.getT5(), new Pages(found.getT1().page(), found.getT2().page()),
                        found.getT1().more(), found.getT2().more())));
    }

    /** A page of a list, and one cost of the next where there is any. */
    private record Read(int page, LateCostStore.Page found) {

        boolean more() {
            return found.costs().size() > LISTED;
        }
    }

    /** Whoever asks for more than is left begins anew. */
    private static Mono<Read> at(int page, Function<LateCostStore.Slice, Mono<LateCostStore.Page>> read) {
        return read.apply(new LateCostStore.Slice(LISTED + 1, (page - 1) * LISTED))
                .flatMap(found -> page > 1 && found.costs().isEmpty() ? at(1, read) : Mono.just(new Read(page, found)));
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
        var when = when();
        return tx.run(Flux.fromIterable(chosen).concatMap(cost -> costs.decide(cost, decision.get(), when))
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

    private static List<String> references(Read... lists) {
        return Stream.of(lists).flatMap(read -> read.found().costs().stream()).map(open -> open.cost().reference()).toList();
    }

    private List<CostWarning> listed(Read read, Map<String, List<String>> abroad) {
        return read.found().costs().stream().limit(LISTED).map(open -> warning(open, abroad.getOrDefault(open.cost().reference(), List.of()))).toList();
    }

    /** Until an invoice's day is told, the day of the contract counts: none of it came sooner, as a rule. */
    private WorksWarning unbilled(WorksSumStore.Unbilled works) {
        var today = years.today();
        var last = years.lastToPost(years.rule(works.since()), works.since(), false);
        return new WorksWarning(works.consultation(), works.title(), works.since(), works.invoiced(), last,
                Math.max(0, ChronoUnit.DAYS.between(today, last)), works.leases(), works.late());
    }

    private CostWarning warning(OpenCost open, List<String> abroad) {
        var rule = years.rule();
        var today = years.today();
        var dates = open.cost().dates();
        var lastAbroad = years.lastToPost(rule, dates.incurred(), true);
        var abroadLate = !abroad.isEmpty() && today.isAfter(lastAbroad);
        var last = abroad.isEmpty() || abroadLate ? years.lastToPost(rule, dates.incurred(), false) : lastAbroad;
        boolean late = !(rule.on(years.served(today), dates) instanceof Standing.Open);
        return warning(open, new Left(last, Math.max(0, ChronoUnit.DAYS.between(today, last)), abroad, abroadLate, late));
    }

    private record Left(LocalDate lastDay, long days, List<String> abroad, boolean abroadLate, boolean late) {}

    private static CostWarning warning(OpenCost open, Left left) {
        var cost = open.cost();
        return new CostWarning(cost.reference(), open.schedule(), open.scheduleName(), open.head(), cost.supplier(), cost.what(), cost.amount(),
                cost.dates().incurred(), left.lastDay(), left.days(), open.leases(), open.left(), left.abroad(), left.abroadLate(), left.late(), cost.decided());
    }
}
