package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.DueBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.Apportionment;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.CostInformation;
import org.doorstep.leasehold.model.Demands;
import org.doorstep.leasehold.model.EighteenMonths;
import org.doorstep.leasehold.model.LeaseTerm;
import org.doorstep.leasehold.model.PostDays;
import org.doorstep.leasehold.model.ScheduleYear;
import org.doorstep.leasehold.model.Statement;
import org.doorstep.residents.Place;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out a lease's year by the rules of today. */
@Component
class LeaseYears {

    private static final int QUARTER_MONTHS = 3;

    private final ChargeStore charges;
    private final Residents residents;
    private final Landlord landlord;
    private final WorkingCalendar calendar;
    private final AbroadPost post;
    private final Clock clock;

    LeaseYears(ChargeStore charges, Residents residents, Landlord landlord, WorkingCalendar calendar, AbroadPost post, Clock clock) {
        this.charges = charges;
        this.residents = residents;
        this.landlord = landlord;
        this.calendar = calendar;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @param undecided whether a cost of it came too late to be asked of this lease and waits for the team
     * @param served    the day that counts of a demand that goes out to this lease now
     */
    record Known(YearView year, boolean undecided, LocalDate served) {}

    /** Empty when the lease bears no part in that year. */
    Mono<YearView> of(Place place, int year) {
        return known(place, year).map(Known::year);
    }

    /** The same, and whether its bills have to wait. */
    Mono<Known> known(Place place, int year) {
        var lease = place.reference();
        return charges.schedules(Set.of(lease), year).filter(schedules -> !schedules.isEmpty())
                .flatMap(schedules -> Mono.zip(terms(schedules), post.lease(lease).map(abroad -> served(today(), abroad))).flatMap(found -> demands(lease, year, found.getT2())
                        .map(demands -> new Statement(lease, rule(), today(), demands, found.getT1()))
                        .map(statement -> new Known(statement.of(place.home().address().oneLine(), year(year), schedules), statement.undecided(schedules), found.getT2()))));
    }

    /** Whether a summary of a lease's costs of a year has to be certified; not of a year that is not here, of which nobody knows who pays. */
    Mono<CostInformation.Certifying> certifying(String lease, int year) {
        var ends = year(year).ends();
        return charges.schedules(Set.of(lease), year).flatMap(schedules -> terms(schedules)
                .map(terms -> new CostInformation.Certifying(CostInformation.needsCertificate(schedules, terms), ends, CostInformation.sums(schedules, ends))));
    }

    /** What would be certified of leases' costs of a year today, by the lease. */
    Mono<Map<String, String>> sums(Collection<String> leases, int year) {
        return charges.schedules(leases, year).map(schedules -> leases.stream().distinct().collect(Collectors.toMap(lease -> lease, lease ->
                CostInformation.sums(schedules.stream().filter(schedule -> schedule.parts().parts().stream().anyMatch(part -> part.lease().equals(lease))).toList(), year(year).ends()))));
    }

    private Mono<Demands> demands(String lease, int year, LocalDate served) {
        return Mono.zip(charges.asked(lease, year), charges.told(lease, year), charges.onAccount(lease, year), charges.decided(lease, year))
                .map(found -> new Demands(sendsFrom(), served, found.getT1(), found.getT2(), found.getT4(), found.getT3().stream().map(this::onAccount).toList()));
    }

    private Demands.OnAccount onAccount(ChargeStore.QuarterBill bill) {
        return new Demands.OnAccount(bill.amount(), bill.sent().stream()
                .map(sent -> new Demands.Asked(sent.served().orElseGet(() -> served(dayOf(sent.sent()))), sent.amount())).toList());
    }

    /** Years whose statements of what was spent are out, by lease. */
    Mono<Map<String, List<Integer>>> told(Collection<String> leases) {
        return leases.isEmpty() ? Mono.just(Map.of()) : charges.told(leases);
    }

    /** The days of everybody's leases, since who holds a home when is what its share is divided by. */
    Mono<Map<String, LeaseTerm>> terms(List<ScheduleYear> schedules) {
        var leases = schedules.stream().flatMap(schedule -> schedule.parts().parts().stream()).map(Apportionment.Part::lease).collect(Collectors.toSet());
        return residents.terms(BillPosting.SYSTEM, leases).map(known -> known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                lease -> new LeaseTerm(lease.getValue().home(), lease.getValue().started(), lease.getValue().ended()))));
    }

    EighteenMonths rule() {
        return new EighteenMonths(landlord.leasehold().lawOn(today()).recoveryMonths(), landlord.leasehold().warnDays());
    }

    /** By the law in force the day a cost was incurred. */
    EighteenMonths rule(LocalDate incurred) {
        return new EighteenMonths(landlord.leasehold().lawOn(incurred).recoveryMonths(), landlord.leasehold().warnDays());
    }

    /** What was due before this day the system before has sent. */
    LocalDate sendsFrom() {
        return landlord.leasehold().billing().from();
    }

    /** By what costs are judged today. */
    LateCostStore.When costsWhen() {
        return costsWhen(false);
    }

    /** The same for leases whose letters go to another country, or do not. */
    LateCostStore.When costsWhen(boolean abroad) {
        return new LateCostStore.When(served(today(), abroad), rule().months(), sendsFrom());
    }

    /** Costs incurred until this day are warned of today. */
    LocalDate warnedOfUntil() {
        return rule().warnedOfUntil(served(today()));
    }

    /** By how many days before a cost is lost a warning is due: those incurred until then are so near. */
    Map<Integer, LocalDate> warnedOf() {
        return rule().warnedOf(served(today()));
    }

    /** When letters that tell of a cost come too late a demand may still be in time, and then its day is the one to name. */
    LocalDate lastToPost(EighteenMonths rule, LocalDate incurred, boolean abroad) {
        var toTell = post(abroad).lastToSend(rule.lastDayToTell(incurred));
        return today().isAfter(toTell) ? post(abroad).lastToSend(rule.lastDayToDemand(incurred)) : toTell;
    }

    BillRule bills() {
        return bills(served(today()));
    }

    /** @param served the day that counts of a demand that goes out now */
    BillRule bills(LocalDate served) {
        return new BillRule(landlord.leasehold().billing(), today(), rule().firstInTime(served), calendar);
    }

    /** The day a letter of a day counts as served. */
    LocalDate served(LocalDate sent) {
        return served(sent, false);
    }

    /** The same of one that may go abroad. */
    LocalDate served(LocalDate sent, boolean abroad) {
        return post(abroad).served(sent);
    }

    private PostDays post(boolean abroad) {
        return new PostDays(calendar, abroad ? landlord.leasehold().postingDaysAbroad() : landlord.leasehold().postingDays());
    }

    /**
     * The last day on which a demand of a cost could be posted, where one that leaves today is served too late and leaseholders were not told of
     * the cost in writing in time.
     */
    Optional<LocalDate> missed(LocalDate incurred, Optional<LocalDate> told, boolean abroad) {
        return rule(incurred).missed(served(today(), abroad), incurred, told).map(post(abroad)::lastToSend);
    }

    ChargeYear year(int number) {
        return ChargeYear.beginningIn(number, landlord.leasehold().yearStarts());
    }

    int yearOf(LocalDate day) {
        return ChargeYear.of(day, landlord.leasehold().yearStarts()).number();
    }

    /** The quarter that begins within three months from a day: of no lease yet. */
    DueBill quarterFrom(LocalDate from) {
        var last = from.plusMonths(QUARTER_MONTHS).minusDays(1);
        var year = ChargeYear.of(last, landlord.leasehold().yearStarts());
        int quarter = (int) year.quarters(Money.ZERO).stream().filter(each -> !each.starts().isAfter(last)).count();
        return new DueBill("", year.number(), quarter);
    }

    /** Whether somebody of the team reads their mail today. */
    boolean worksToday() {
        return calendar.isWorkingDay(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** On the clock in England. */
    LocalTime time() {
        return LocalTime.now(clock);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** A time on the clock in England. */
    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    /** The first moment of a day. */
    Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
