package org.doorstep.appointments.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.model.Cutoff;
import org.doorstep.appointments.model.Operative;
import org.doorstep.appointments.model.SlotRules;
import org.doorstep.appointments.model.Span;
import org.doorstep.appointments.model.Visit.Place;

/**
 * The landlord's choices about visits.
 *
 * @param hold  how long a slot is kept, and how much longer once on request
 * @param phone to ring when it is too late to change a visit oneself
 */
public record AppointmentRules(SlotRules slots, Cutoff cutoff, Duration hold, String phone) {

    /** The slot as it is shown, measured against the limit. */
    public Slot slot(SlotChoice choice, Instant latest) {
        var day = slots.day(choice.day());
        var span = slots.span(choice.window(), day);
        return new Slot(choice.day(), choice.window(), civil(day.at(span.from())), civil(day.at(span.until())),
                !day.at(span.until()).isAfter(latest));
    }

    /** Where a visit lies once it has its minutes in an operative's day. */
    public Place place(Operative operative, SlotChoice choice, Span planned) {
        var day = slots.day(choice.day());
        var window = slots.span(choice.window(), day);
        return new Place(operative, choice.day(), choice.window(),
                day.at(window.from()), day.at(window.until()),
                day.at(planned.from()), day.at(planned.until()));
    }

    public LocalTime civil(Instant instant) {
        return instant.atZone(slots.zone()).toLocalTime();
    }
}
