package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.leasehold.CostDecision;
import org.doorstep.leasehold.CostWarning;
import org.doorstep.leasehold.LateCosts;
import org.doorstep.leasehold.LateCosts.Pages;
import org.doorstep.leasehold.LateCosts.Warnings;
import org.doorstep.leasehold.WorksWarning;
import org.doorstep.leasehold.model.EighteenMonths.Standing;
import org.doorstep.leasehold.service.LateCostStore.OpenCost;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the team is warned of: costs that are about to be too late and those that are, with the last day on which letters can still be posted. */
@Component
class LateCostViews {

    private final LateCostStore costs;
    private final LeaseYears years;
    private final WorksSumStore works;
    private final TeamMailStore mails;
    private final LeftAbroad leftAbroad;

    LateCostViews(LateCostStore costs, LeaseYears years, WorksSumStore works, TeamMailStore mails, LeftAbroad leftAbroad) {
        this.costs = costs;
        this.years = years;
        this.works = works;
        this.mails = mails;
        this.leftAbroad = leftAbroad;
    }

    Mono<Warnings> warnings(Pages pages) {
        return Mono.zip(at(pages.soon(), slice -> costs.soon(years.costsWhen(), years.warnedOfUntil(), slice)), at(pages.late(), slice -> costs.late(years.costsWhen(), slice)),
                        works.unbilled(years.costsWhen(), years.warnedOfUntil(), LateCosts.LISTED).collectList(), works.notBilled(LateCosts.LISTED).collectList(),
                        mails.failingSince().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> abroad(references(found.getT1(), found.getT2()))
                        .map(abroad -> new Warnings(listed(found.getT1(), abroad), found.getT1().found().waiting(), listed(found.getT2(), abroad), found.getT2().found().waiting() + undecided(listed(found.getT1(), abroad)),
                        found.getT3().stream().map(this::unbilled).toList(), found.getT4(), found.getT5(), new Pages(found.getT1().page(), found.getT2().page()),
                        found.getT1().more(), found.getT2().more())));
    }

    /** @param leases that are left of a cost and whose letters go to another country @param decided for each of them; empty while one has none */
    private record Abroad(List<String> leases, Optional<CostDecision> decided) {

        private static final Abroad NONE = new Abroad(List.of(), Optional.empty());

        private static Abroad of(List<String> leases, Map<String, CostDecision> decided) {
            return new Abroad(leases, Optional.of(leases).filter(all -> decided.keySet().containsAll(all)).flatMap(all -> all.stream().map(decided::get).findFirst()));
        }
    }

    private Mono<Map<String, Abroad>> abroad(List<String> references) {
        return Mono.zip(leftAbroad.of(references), costs.decidedFor(references)).map(found -> found.getT1().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, left -> Abroad.of(left.getValue(), found.getT2().getOrDefault(left.getKey(), Map.of())))));
    }

    private static long undecided(List<CostWarning> soon) {
        return soon.stream().filter(cost -> cost.lateAbroadAlone() && cost.abroadDecided().isEmpty()).count();
    }

    /** A page of a list, and one cost of the next where there is any. */
    private record Read(int page, LateCostStore.Page found) {

        boolean more() {
            return found.costs().size() > LateCosts.LISTED;
        }
    }

    /** Whoever asks for more than is left begins anew. */
    private static Mono<Read> at(int page, Function<LateCostStore.Slice, Mono<LateCostStore.Page>> read) {
        return read.apply(new LateCostStore.Slice(LateCosts.LISTED + 1, (page - 1) * LateCosts.LISTED))
                .flatMap(found -> page > 1 && found.costs().isEmpty() ? at(1, read) : Mono.just(new Read(page, found)));
    }

    private static List<String> references(Read... lists) {
        return Stream.of(lists).flatMap(read -> read.found().costs().stream()).map(open -> open.cost().reference()).toList();
    }

    private List<CostWarning> listed(Read read, Map<String, Abroad> abroad) {
        return read.found().costs().stream().limit(LateCosts.LISTED).map(open -> warning(open, abroad.getOrDefault(open.cost().reference(), Abroad.NONE))).toList();
    }

    /** Until an invoice's day is told, the day of the contract counts: none of it came sooner, as a rule. */
    private WorksWarning unbilled(WorksSumStore.Unbilled works) {
        var today = years.today();
        var last = years.lastToPost(years.rule(works.since()), works.since(), false);
        return new WorksWarning(works.consultation(), works.title(), works.since(), works.invoiced(), last,
                Math.max(0, ChronoUnit.DAYS.between(today, last)), works.leases(), works.late());
    }

    private CostWarning warning(OpenCost open, Abroad there) {
        var abroad = there.leases();
        var rule = years.rule();
        var today = years.today();
        var dates = open.cost().dates();
        var lastAbroad = years.lastToPost(rule, dates.incurred(), true);
        var abroadLate = !abroad.isEmpty() && today.isAfter(lastAbroad);
        var last = abroad.isEmpty() || abroadLate ? years.lastToPost(rule, dates.incurred(), false) : lastAbroad;
        boolean late = !(rule.on(years.served(today), dates) instanceof Standing.Open);
        return warning(open, new Left(last, Math.max(0, ChronoUnit.DAYS.between(today, last)), there, abroadLate, late));
    }

    private record Left(LocalDate lastDay, long days, Abroad abroad, boolean abroadLate, boolean late) {}

    private static CostWarning warning(OpenCost open, Left left) {
        var cost = open.cost();
        return new CostWarning(cost.reference(), open.schedule(), open.scheduleName(), open.head(), cost.supplier(), cost.what(), cost.amount(),
                cost.dates().incurred(), left.lastDay(), left.days(), open.leases(), open.left(), left.abroad().leases(), left.abroadLate(), left.abroad().decided(), left.late(), cost.decided());
    }
}
