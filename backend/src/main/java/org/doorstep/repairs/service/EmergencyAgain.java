package org.doorstep.repairs.service;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.RepairState;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Raises the alarm for a repair: the first time, or again although it was booked, waits, or was accepted long ago. */
@Component
class EmergencyAgain {

    private final Diagnosis diagnosis;
    private final RepairStore repairs;
    private final EmergencyAlerts alerts;
    private final ReportPromises promises;
    private final Following following;

    EmergencyAgain(Diagnosis diagnosis, RepairStore repairs, EmergencyAlerts alerts, ReportPromises promises, Following following) {
        this.diagnosis = diagnosis;
        this.repairs = repairs;
        this.alerts = alerts;
        this.promises = promises;
        this.following = following;
    }

    Mono<String> first(CurrentUser user, Repair repair, Reporting report, Reporting.Option option) {
        return promises.keepTogether(user, opening(repair, report, option)).thenReturn(repair.reference());
    }

    /** While an alert waits to be accepted this adds nothing: a double tap makes one. */
    Mono<String> raise(CurrentUser user, Repair open, Reporting report, Reporting.Option option) {
        return repairs.lock(new Whose.Anybodys(), open.id())
                .flatMap(repair -> joined(user, repair, option).then(alerts.raise(repair)).flatMap(raised -> raised
                        ? become(user, repair, report, option)
                        : Mono.<Void>empty()))
                .thenReturn(open.reference());
    }

    private Mono<Void> become(CurrentUser user, Repair repair, Reporting report, Reporting.Option option) {
        return RepairState.TRANSITIONS.next(repair.standing().state(), RepairState.Event.BECOME_EMERGENCY)
                .map(_ -> promises.becameEmergency(user, opening(repair, report, option)))
                .orElse(Mono.empty());
    }

    /** A neighbour's emergency in the parts they share is theirs to follow. */
    private Mono<Void> joined(CurrentUser user, Repair repair, Reporting.Option option) {
        var person = user.onBehalfOf().orElse("");
        return repair.where().communal() && !repair.report().person().equals(person)
                ? following.join(user, person, repair, option)
                : Mono.empty();
    }

    private Opening opening(Repair repair, Reporting report, Reporting.Option option) {
        var household = report.household(option);
        var fault = diagnosis.fault(repair.report().fault()).orElseThrow();
        return new Opening(repair, report.triage().decide(fault, household), household, false);
    }
}
