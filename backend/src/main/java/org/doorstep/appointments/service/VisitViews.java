package org.doorstep.appointments.service;

import org.doorstep.appointments.DiaryVisit;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.appointments.model.Visit;

/** What a resident and what staff may see of a visit. */
final class VisitViews {

    private final AppointmentRules rules;

    VisitViews(AppointmentRules rules) {
        this.rules = rules;
    }

    VisitView resident(Visit visit) {
        var place = visit.place();
        return new VisitView(visit.id(), visit.subject(), place.day(), place.window(),
                rules.civil(place.windowStart()), rules.civil(place.windowEnd()), visit.state(),
                place.operative().name(), visit.hold().until().filter(_ -> visit.state() == VisitState.HELD),
                visit.state() == VisitState.HELD && !visit.hold().extended(),
                rules.cutoff().changeUntil(place.day()), visit.access(), visit.noAccess());
    }

    DiaryVisit staff(Visit visit) {
        var place = visit.place();
        return new DiaryVisit(resident(visit), place.operative().code(), rules.civil(place.plannedStart()),
                rules.civil(place.plannedEnd()), visit.work().trade(), visit.work().patch(), visit.work().minutes(),
                visit.work().due(), visit.follows());
    }
}
