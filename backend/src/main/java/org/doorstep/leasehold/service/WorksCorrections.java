package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.WorksSums.SumCorrected;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.model.SumCorrection;
import org.doorstep.leasehold.model.WorksInterest;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.model.WorksName;
import org.doorstep.leasehold.model.WorksShares.Change;
import org.doorstep.platform.audit.Audit;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes bills of works back and sends them anew, lease by lease, each in one step: the old demand is reversed, the new one is on the
 * account, the plan goes on with what is left, and whom the lease names is told.
 */
@Component
class WorksCorrections {

    private final WorksStore works;
    private final WorksSumStore sums;
    private final WorksPosting posting;
    private final LeasePlaces places;
    private final WorksBilling.Making making;
    private final Audit audit;

    WorksCorrections(WorksStore works, WorksSumStore sums, WorksPosting posting, LeasePlaces places, WorksBilling.Making making, Audit audit) {
        this.works = works;
        this.sums = sums;
        this.posting = posting;
        this.places = places;
        this.making = making;
        this.audit = audit;
    }

    /** A correction that was taken: the sum and its version after it. */
    private record Taken(WorksBilling.Consulted.Found found, String why, Money total, int version, CurrentUser staff, Set<String> late) {

        WorkedOut workedOut(Change change) {
            return found.workedOut(change.weight(), total, change.most());
        }
    }

    /**
     * The sum first, so that of two officers one goes on; then the bills as they stand after it.
     *
     * @param late leases that a new bill would reach too late
     */
    Mono<SumCorrected> correct(CurrentUser staff, WorksBilling.Consulted.Found found, SumCorrection correction, Set<String> late) {
        var consultation = found.kept().id();
        return making.tx().run(sums.correct(consultation, correction, making.years().now(), staff.actor())
                        .filter(first -> first)
                        .delayUntil(_ -> audit.record(staff, "works-sum.corrected", found.kept().subject())))
                .flatMap(_ -> works.ofConsultation(consultation).collectList())
                .flatMap(bills -> each(found.shares().changes(bills, correction.total()),
                        new Taken(found, correction.why(), correction.total(), correction.version() + 1, staff, late)))
                .defaultIfEmpty(new SumCorrected.ChangedMeanwhile());
    }

    private Mono<SumCorrected> each(List<Change> changes, Taken taken) {
        var without = new ArrayList<String>();
        return Flux.fromIterable(changes).concatMap(change -> change.asks() ? anew(change, taken, without)
                        : works.restate(change.bill().id(), change.share(), taken.workedOut(change)).thenReturn(false))
                .filter(sent -> sent).count().map(sent -> new SumCorrected.Done(sent.intValue(), without));
    }

    private Mono<Boolean> anew(Change change, Taken taken, List<String> without) {
        var bill = change.bill();
        return places.one(BillPosting.SYSTEM, bill.lease()).filter(_ -> change.asked().owed() && !taken.late().contains(bill.lease()))
                .filterWhen(place -> posting.account(place).map(account -> account.filter(open -> open.id().equals(bill.account().id())).isPresent()))
                .flatMap(place -> making.tx().run(inPlace(place, change, taken), done -> done))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    without.add(bill.lease());
                    return false;
                }));
    }

    /** Read again once it is ours: somebody may have answered its plan meanwhile. */
    private Mono<Boolean> inPlace(Place place, Change change, Taken taken) {
        var id = change.bill().id();
        return works.takeBack(id, making.years().now(), taken.why()).filter(first -> first)
                .flatMap(_ -> works.told(id, change.bill().lease()))
                .filterWhen(old -> posting.reverse(old.account(), old.account().entry(), taken.why(), old.name()))
                .flatMap(old -> posting.post(old.account().id(), next(old), change.asked(), making.due())
                        .map(entry -> fresh(old, change, taken, entry))
                        .filterWhen(bill -> works.add(bill, taken.found().kept().id(), taken.version(), Optional.of(old.id())))
                        .filterWhen(bill -> interest(old, bill, taken.why()))
                        .delayUntil(bill -> audit.record(taken.staff(), "works-bill.corrected", bill.subject()).then(posting.tell(place, bill))))
                .hasElement();
    }

    private WorksKept fresh(WorksKept old, Change change, Taken taken, long entry) {
        var account = new WorksKept.Posted(old.account().id(), old.account().reference(), entry);
        return new WorksKept(making.ids().next(), making.reference(), old.consultation(), old.title(), old.lease(), change.share(), change.asked(),
                making.due(), making.years().now(), account, old.version() + 1, old.carried(making.ids().next(), change.asked(), making.years().today()),
                Optional.of(new WorksKept.Instead(old.amount(), old.sent(), taken.why())), Optional.of(taken.workedOut(change)));
    }

    private static WorksName next(WorksKept old) {
        return WorksName.bill(old.consultation(), old.lease(), old.version() + 1);
    }

    /** Interest on too much is lowered with it; on too little nobody is charged more for the time that is over. */
    private Mono<Boolean> interest(WorksKept old, WorksKept bill, String why) {
        boolean less = bill.amount().compareTo(old.amount()) < 0;
        return works.interest(old.id(), old.lease()).concatMap(one -> less ? lower(old, bill, one, why) : works.addInterest(bill.id(), one)).all(done -> done);
    }

    private Mono<Boolean> lower(WorksKept old, WorksKept bill, WorksInterest one, String why) {
        var amount = one.inProportion(old.amount(), bill.amount());
        var anew = posting.post(bill.account().id(), WorksName.interest(bill.reference(), bill.lease(), one.part()), amount, one.due())
                .flatMap(entry -> works.addInterest(bill.id(), one.posted(amount, entry)));
        return posting.reverse(old.account(), one.entry(), why, WorksName.interest(old.reference(), old.lease(), one.part()))
                .flatMap(back -> back && amount.owed() ? anew.defaultIfEmpty(false) : Mono.just(back));
    }
}
