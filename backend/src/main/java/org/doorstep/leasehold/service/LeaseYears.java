package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import org.doorstep.kernel.Money;
import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.DueBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.Demands;
import org.doorstep.leasehold.model.EighteenMonths;
import org.doorstep.leasehold.model.Statement;
import org.doorstep.residents.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out a lease's year by the rules of today. */
@Component
class LeaseYears {

    private static final int QUARTER_MONTHS = 3;

    private final ChargeStore charges;
    private final Landlord landlord;
    private final WorkingCalendar calendar;
    private final Clock clock;

    LeaseYears(ChargeStore charges, Landlord landlord, WorkingCalendar calendar, Clock clock) {
        this.charges = charges;
        this.landlord = landlord;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Empty when the lease bears no part in that year. */
    Mono<YearView> of(Place place, int year) {
        return Mono.zip(charges.schedules(Set.of(place.reference()), year), charges.asked(place.reference(), year))
                .filter(found -> !found.getT1().isEmpty())
                .map(found -> new Statement(place.reference(), rule(), today(), new Demands(sendsFrom(), found.getT2()))
                        .of(place.home().address().oneLine(), ChargeYear.beginningIn(year, landlord.leasehold().yearStarts()), found.getT1()));
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

    BillRule bills() {
        return new BillRule(landlord.leasehold().billing(), today(), calendar);
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

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
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
