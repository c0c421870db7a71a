package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.BlockRepair;
import org.doorstep.leasehold.DueBill;
import org.doorstep.leasehold.LeaseCard;
import org.doorstep.leasehold.LeaseView;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.SentBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.repairs.SharedRepairs;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds whose lease it is, and has the rules work out what it is charged. */
@Service
class LeaseholdService implements Leasehold {

    private final LeasePlaces places;
    private final LeaseYears years;
    private final ChargeStore charges;
    private final BillViews bills;
    private final SharedRepairs repairs;
    private final LeaseViews views;

    LeaseholdService(LeasePlaces places, LeaseYears years, ChargeStore charges, BillViews bills, SharedRepairs repairs, LeaseViews views) {
        this.places = places;
        this.years = years;
        this.charges = charges;
        this.bills = bills;
        this.repairs = repairs;
        this.views = views;
    }

    @Override
    public Mono<List<LeaseCard>> leases(CurrentUser user) {
        return places.theirs(user).collectList().flatMap(views::cards);
    }

    @Override
    public Mono<LeaseView> lease(CurrentUser user, String lease) {
        return place(user, lease).flatMap(place -> views.of(user, place));
    }

    @Override
    public Mono<YearView> year(CurrentUser user, String lease, int year) {
        return place(user, lease).flatMap(place -> years.of(place, year)).flatMap(this::certified).flatMap(view -> shared(user, view));
    }

    private Mono<YearView> certified(YearView view) {
        return charges.certificate(view.lease(), view.year()).flatMap(kept -> years.sums(Set.of(view.lease()), view.year())
                .map(sums -> view.certifiedBy(kept.by(), kept.changed(sums.get(view.lease()))))).defaultIfEmpty(view);
    }

    /** Staff settle what a lease that is over leaves behind. */
    private Mono<Place> place(CurrentUser user, String lease) {
        return user instanceof CurrentUser.Staff ? places.any(user, lease).map(LeasePlaces.AnyLease::place) : places.one(user, lease);
    }

    @Override
    public Mono<BillView> bill(CurrentUser user, String lease, int year, int number) {
        return year(user, lease, year).flatMap(view -> bills.view(view, number)).switchIfEmpty(Mono.defer(() -> bills.former(user, lease, year, number)));
    }

    @Override
    public Mono<CostView> cost(CurrentUser user, String lease, int year, String cost) {
        return year(user, lease, year).flatMap(view -> Flux.fromIterable(view.schedules())
                .flatMapIterable(YearView.SchedulePart::heads)
                .concatMap(head -> Flux.fromIterable(head.costs())
                        .filter(line -> line.reference().equals(cost))
                        .concatMap(line -> behind(user, line).map(repair -> new CostView(view, head, line, repair))))
                .next());
    }

    @Override
    public Mono<List<DueBill>> due(CurrentUser job, LocalDate from, String after, int most) {
        if (!(job instanceof CurrentUser.System)) {
            return Mono.just(List.of());
        }
        var quarter = years.quarterFrom(from);
        return charges.leases(quarter.year(), after, most).map(quarter::of).collectList();
    }

    @Override
    public Mono<List<SentBill>> sent(CurrentUser job, String lease) {
        return job instanceof CurrentUser.System ? bills.sent(lease) : Mono.just(List.of());
    }

    /** Repairs of the shared parts alone are named. */
    private Mono<YearView> shared(CurrentUser user, YearView view) {
        return view.repairs().isEmpty() ? Mono.just(view)
                : repairs.shared(user, view.repairs()).defaultIfEmpty(Map.of()).map(found -> view.naming(found.keySet()));
    }

    private Mono<Optional<BlockRepair>> behind(CurrentUser user, YearView.CostLine cost) {
        return Mono.justOrEmpty(cost.repair())
                .flatMap(reference -> repairs.shared(user, Set.of(reference)).mapNotNull(found -> found.get(reference)))
                .map(found -> Optional.of(new BlockRepair(found.reference(), found.fault(), found.place(), years.dayOf(found.reported()),
                        found.done().map(years::dayOf))))
                .defaultIfEmpty(Optional.empty());
    }
}
