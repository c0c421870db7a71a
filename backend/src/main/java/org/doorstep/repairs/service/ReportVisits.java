package org.doorstep.repairs.service;

import org.doorstep.appointments.AccessNotes;
import org.doorstep.appointments.Appointments;
import org.doorstep.appointments.BookOutcome;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Books the slot that was held while the report was written. */
@Component
class ReportVisits {

    private final Appointments appointments;
    private final RepairNotes notes;

    ReportVisits(Appointments appointments, RepairNotes notes) {
        this.appointments = appointments;
        this.notes = notes;
    }

    Mono<ReportSending.Result> confirm(CurrentUser user, Repair repair) {
        return appointments.confirm(user, repair.subject(), access(repair)).flatMap(outcome -> switch (outcome) {
            case BookOutcome.Booked(var visit) -> notes.booked(user, repair, visit)
                    .thenReturn(new ReportSending.Result.Made(repair.reference()));
            case BookOutcome.Gone(var nearest) -> Mono.just(new ReportSending.Result.SlotGone(nearest));
            case BookOutcome.TooMany _, BookOutcome.TooLate _, BookOutcome.NotNow _, BookOutcome.NotHere _ -> Mono.just(new ReportSending.Result.SlotGone(java.util.List.of()));
        });
    }

    private static AccessNotes access(Repair repair) {
        var meeting = repair.report().meeting();
        return new AccessNotes(meeting.name(), meeting.phone(), meeting.notes());
    }
}
