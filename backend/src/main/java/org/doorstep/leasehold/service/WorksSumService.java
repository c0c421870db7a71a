package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.Checked;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.leasehold.WorksSum;
import org.doorstep.leasehold.WorksSum.ChangedBill;
import org.doorstep.leasehold.WorksSum.LimitedShare;
import org.doorstep.leasehold.WorksSum.SumBill;
import org.doorstep.leasehold.WorksSums;
import org.doorstep.leasehold.model.SumCorrection;
import org.doorstep.leasehold.model.WorksShares.Change;
import org.doorstep.leasehold.service.BilledWorks.Known;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows what works came to, and decides whether it may be put right. */
@Service
class WorksSumService implements WorksSums {

    private final BilledWorks billed;
    private final WorksCorrections corrections;
    private final CheckedRights rights;
    private final LeaseYears years;
    private final AbroadPost post;

    WorksSumService(BilledWorks billed, WorksCorrections corrections, CheckedRights rights, LeaseYears years, AbroadPost post) {
        this.billed = billed;
        this.corrections = corrections;
        this.rights = rights;
        this.years = years;
        this.post = post;
    }

    @Override
    public Mono<WorksSum> of(CurrentUser staff, String consultation) {
        return LeaseholdTeam.has(staff) ? billed.find(consultation).flatMap(known -> billed.before(known).collectList()
                .map(before -> new WorksSum(consultation, known.found().kept().plan().title(), known.told(),
                        known.told().map(told -> known.found().shares().landlords(told.total())), known.found().shares().cap(),
                        known.bills().stream().map(bill -> new SumBill(bill.lease(), bill.reference(), bill.share(), bill.amount(), bill.sent(),
                                bill.instead().isPresent())).toList(), changed(known), limited(known), before))) : Mono.empty();
    }

    private static List<LimitedShare> limited(Known known) {
        return known.told().map(told -> known.found().shares().limited(told.total()).stream()
                .map(share -> new LimitedShare(share.lease().orElse(share.part()), share.share(), share.asked())).toList()).orElse(List.of());
    }

    private static List<ChangedBill> changed(Known known) {
        return known.told().map(told -> known.found().shares().changes(known.bills(), told.total()).stream().filter(Change::asks)
                .map(change -> new ChangedBill(change.bill().lease(), change.bill().amount(), change.asked())).toList()).orElse(List.of());
    }

    @Override
    public Mono<SumCorrected> correct(CurrentUser staff, String consultation, Map<String, String> fields) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.just(new SumCorrected.NotHere());
        }
        return billed.find(consultation).flatMap(known -> switch (SumCorrection.of(fields, years.today())) {
            case Checked.Good<SumCorrection>(var correction) -> decide(staff, known, correction);
            case Checked.Bad<SumCorrection>(var problems) -> Mono.<SumCorrected>just(new SumCorrected.Wrong(problems));
        }).defaultIfEmpty(new SumCorrected.NotHere());
    }

    private Mono<SumCorrected> decide(CurrentUser staff, Known known, SumCorrection correction) {
        if (known.told().isEmpty()) {
            return Mono.just(new SumCorrected.NotBilled());
        }
        var changes = known.found().shares().changes(known.bills(), correction.total());
        if (known.told().get().version() != correction.version()) {
            return Mono.just(new SumCorrected.ChangedMeanwhile());
        }
        if (changes.isEmpty() && known.told().get().total().equals(correction.total())) {
            return Mono.just(new SumCorrected.AsItIs());
        }
        return tooLate(changes, correction).map(Mono::just).orElseGet(() -> rights.on(years.today())
                .flatMap(_ -> lateAbroad(changes, correction)).flatMap(late -> corrections.correct(staff, known.found(), correction, late))
                .defaultIfEmpty(new SumCorrected.NoRights()));
    }

    /**
     * What the first demand asked for was asked for in time; what a new one adds counts from its own day, unless leaseholders were told of it
     * in writing in time (Landlord and Tenant Act 1985, section 20B; rules.md SC-1).
     */
    private Optional<SumCorrected> tooLate(List<Change> changes, SumCorrection correction) {
        if (changes.stream().noneMatch(Change::raises)) {
            return Optional.empty();
        }
        if (correction.incurred().isEmpty()) {
            return Optional.of(new SumCorrected.Wrong(List.of(Problem.of("incurred", "leasehold.works.incurred"))));
        }
        return missed(correction, false).map(SumCorrected.TooLate::new);
    }

    private Optional<LocalDate> missed(SumCorrection correction, boolean abroad) {
        return correction.incurred().flatMap(incurred -> years.missed(incurred, correction.told(), abroad));
    }

    /** Leases that are asked for more and that a new bill would reach too late in another country. */
    private Mono<Set<String>> lateAbroad(List<Change> changes, SumCorrection correction) {
        return missed(correction, true).isEmpty() ? Mono.just(Set.of())
                : post.leases(changes.stream().filter(Change::raises).map(change -> change.bill().lease()).toList());
    }
}
