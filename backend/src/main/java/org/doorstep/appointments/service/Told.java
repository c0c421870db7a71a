package org.doorstep.appointments.service;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.appointments.Finish;
import org.doorstep.appointments.VisitView.NoAccess;
import org.doorstep.appointments.events.NoAccessDisputed;
import org.doorstep.appointments.events.NoAccessRecorded;
import org.doorstep.appointments.events.OperativeArrived;
import org.doorstep.appointments.events.OperativeOnTheWay;
import org.doorstep.appointments.events.VisitBooked;
import org.doorstep.appointments.events.VisitCancelled;
import org.doorstep.appointments.events.VisitChanged;
import org.doorstep.appointments.events.VisitDone;
import org.doorstep.appointments.events.VisitMissed;
import org.doorstep.appointments.events.VisitUnfinished;
import org.doorstep.appointments.model.Visit;
import org.doorstep.kernel.CurrentUser;

/** What other modules are told about a visit. */
final class Told {

    private final AppointmentRules rules;

    Told(AppointmentRules rules) {
        this.rules = rules;
    }

    VisitBooked booked(Visit visit) {
        var place = visit.place();
        return new VisitBooked(visit.id(), visit.subject(), place.day(), place.window().code(),
                rules.civil(place.windowStart()), rules.civil(place.windowEnd()), place.operative().name());
    }

    VisitChanged changed(CurrentUser who, Visit before, Visit visit, Instant at) {
        var place = visit.place();
        return new VisitChanged(visit.id(), visit.subject(), before.place().day(), before.place().window().code(),
                place.day(), place.window().code(), rules.civil(place.windowStart()), rules.civil(place.windowEnd()),
                place.operative().name(), who.onBehalfOf().isPresent(), at);
    }

    VisitCancelled cancelled(CurrentUser who, Visit visit, Instant at) {
        var place = visit.place();
        return new VisitCancelled(visit.id(), visit.subject(), place.day(), place.window().code(),
                rules.civil(place.windowStart()), rules.civil(place.windowEnd()), who.onBehalfOf().isPresent(), at);
    }

    OperativeOnTheWay onTheWay(Visit visit, Instant at) {
        var place = visit.place();
        return new OperativeOnTheWay(visit.id(), visit.subject(), place.day(), rules.civil(place.windowStart()),
                rules.civil(place.windowEnd()), place.operative().name(), at);
    }

    static OperativeArrived arrived(Visit visit, Instant at) {
        return new OperativeArrived(visit.id(), visit.subject(), visit.place().day(), at);
    }

    VisitMissed missed(Visit visit, Instant at) {
        var place = visit.place();
        return new VisitMissed(visit.id(), visit.subject(), place.day(), rules.civil(place.windowStart()),
                rules.civil(place.windowEnd()), at);
    }

    static VisitUnfinished unfinished(Visit visit, Instant at) {
        return new VisitUnfinished(visit.id(), visit.subject(), visit.place().day(), at);
    }

    static NoAccessRecorded noAccess(Visit visit, NoAccess noAccess) {
        return new NoAccessRecorded(visit.id(), visit.subject(), noAccess.at(), noAccess.answerUntil());
    }

    static NoAccessDisputed disputed(Visit visit, Instant at) {
        return new NoAccessDisputed(visit.id(), visit.subject(), at);
    }

    static VisitDone done(Visit visit, Finish finish, Optional<Visit> next, Instant at) {
        var came = visit.times().arrived().orElse(at);
        return switch (finish) {
            case Finish.Completed(var done, var firstTime) ->
                    new VisitDone(visit.id(), visit.subject(), came, at, "completed", done, firstTime, null, null, null);
            case Finish.NextVisit(var done, _, _) -> new VisitDone(visit.id(), visit.subject(), came, at, "next-visit", done,
                    false, null, next.map(Visit::id).orElse(null), null);
            case Finish.Waiting(var done, var reason, var reviewOn) ->
                    new VisitDone(visit.id(), visit.subject(), came, at, "waiting", done, false, reason, null, reviewOn);
        };
    }
}
