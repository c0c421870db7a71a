package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.doorstep.kernel.WorkingCalendar;
import org.doorstep.landlord.Landlord;
import org.doorstep.landlord.LeaseholdRules;
import org.doorstep.leasehold.model.ChargeYear;
import org.doorstep.leasehold.model.Section20;
import org.springframework.stereotype.Component;

/** The rules of section 20 as they bind a consultation, and what day it is. */
@Component
class ConsultationRules {

    private final Landlord landlord;
    private final WorkingCalendar post;
    private final Clock clock;

    ConsultationRules(Landlord landlord, WorkingCalendar post, Clock clock) {
        this.landlord = landlord;
        this.post = post;
        this.clock = clock;
    }

    /** A consultation keeps the version of the law in force the day it began. */
    Section20 on(LocalDate began) {
        return new Section20(law(began), landlord.leasehold().postingDays(), post);
    }

    /** The same where one of its letters goes abroad: what it does is served once the last of them is there. */
    Section20 on(LocalDate began, boolean abroad) {
        return abroad ? new Section20(law(began), landlord.leasehold().postingDaysAbroad(), post) : on(began);
    }

    LeaseholdRules.Law law(LocalDate began) {
        return landlord.leasehold().lawOn(began);
    }

    int yearOf(LocalDate day) {
        return ChargeYear.of(day, landlord.leasehold().yearStarts()).number();
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

    Instant beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The last minute of a day, as a promise of until when is told. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(60);
    }
}
