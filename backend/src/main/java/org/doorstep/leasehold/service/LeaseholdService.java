package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.BlockRepair;
import org.doorstep.leasehold.CostWarning;
import org.doorstep.leasehold.LeaseCard;
import org.doorstep.leasehold.Leasehold;
import org.doorstep.leasehold.RightsSummary;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.EighteenMonths;
import org.doorstep.leasehold.model.Statement;
import org.doorstep.repairs.SharedRepairs;
import org.doorstep.residents.AgreementKind;
import org.doorstep.residents.Me;
import org.doorstep.residents.PartyRole;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds whose lease it is, and has the rules work out what it is charged. */
@Service
class LeaseholdService implements Leasehold {

    private final Residents residents;
    private final ChargeStore charges;
    private final SharedRepairs repairs;
    private final Landlord landlord;
    private final RightsSummary rights;
    private final Clock clock;

    LeaseholdService(Residents residents, ChargeStore charges, SharedRepairs repairs, Landlord landlord, RightsSummary rights,
            Clock clock) {
        this.residents = residents;
        this.charges = charges;
        this.repairs = repairs;
        this.landlord = landlord;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Mono<List<LeaseCard>> leases(CurrentUser user) {
        return theirs(user).collectList().flatMap(places -> charges.years(places.stream().map(Place::reference).toList())
                .map(years -> places.stream()
                        .map(place -> new LeaseCard(place.reference(), place.home().address().oneLine(), place.role() == PartyRole.AGENT,
                                years.getOrDefault(place.reference(), List.of())))
                        .toList()));
    }

    @Override
    public Mono<YearView> year(CurrentUser user, String lease, int year) {
        return theirs(user).filter(place -> place.reference().equals(lease)).next()
                .flatMap(place -> charges.schedules(Set.of(lease), year)
                        .filter(schedules -> !schedules.isEmpty())
                        .map(schedules -> new Statement(lease, rule(), today())
                                .of(place.home().address().oneLine(), ChargeYear.beginningIn(year, landlord.leasehold().yearStarts()), schedules)));
    }

    @Override
    public Mono<BillView> bill(CurrentUser user, String lease, int year, int quarter) {
        return year(user, lease, year).flatMap(view -> Flux.fromIterable(view.quarters())
                .filter(part -> part.number() == quarter)
                .map(part -> new BillView(view, part, landlord.address(), rights.on(today())))
                .next());
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
    public Mono<List<CostWarning>> warnings(CurrentUser staff) {
        if (!LeaseholdTeam.has(staff)) {
            return Mono.empty();
        }
        var rule = rule();
        var soon = today().plusDays(rule.warnings().getFirst()).minusMonths(rule.months()).plusDays(1);
        var forgotten = today().minusMonths(rule.months()).minusYears(1);
        return charges.open(soon, forgotten).map(open -> warning(rule, open)).collectList()
                .map(warnings -> warnings.stream()
                        .sorted(Comparator.comparing(CostWarning::lost).thenComparing(CostWarning::lastDay)).toList());
    }

    private CostWarning warning(EighteenMonths rule, ChargeStore.OpenCost open) {
        var cost = open.cost();
        var lastDay = rule.lastDayToTell(cost.dates().incurred());
        return new CostWarning(cost.reference(), open.schedule(), open.scheduleName(), open.head(), cost.supplier(), cost.what(),
                cost.amount(), cost.dates().incurred(), lastDay, ChronoUnit.DAYS.between(today(), lastDay), open.leases());
    }

    private Mono<Optional<BlockRepair>> behind(CurrentUser user, YearView.CostLine cost) {
        return Mono.justOrEmpty(cost.repair())
                .flatMap(reference -> repairs.shared(user, Set.of(reference)).mapNotNull(found -> found.get(reference)))
                .map(found -> Optional.of(new BlockRepair(found.reference(), found.fault(), found.place(),
                        LocalDate.ofInstant(found.reported(), clock.getZone()),
                        found.done().map(at -> LocalDate.ofInstant(at, clock.getZone())))))
                .defaultIfEmpty(Optional.empty());
    }

    /** Leases only: who rents pays no share. */
    private Flux<Place> theirs(CurrentUser user) {
        return residents.me(user).flatMapIterable(Me::places)
                .filter(place -> place.kind() == AgreementKind.LEASE || place.kind() == AgreementKind.SHARED_OWNERSHIP);
    }

    private EighteenMonths rule() {
        return new EighteenMonths(landlord.leasehold().lawOn(today()).recoveryMonths(), landlord.leasehold().warnDays());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
