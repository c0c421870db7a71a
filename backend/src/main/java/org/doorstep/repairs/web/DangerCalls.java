package org.doorstep.repairs.web;

import java.util.List;

import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.PageContext;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Component;

/** Whom to ring in a danger, with the landlord's own number of the hour. */
@Component
class DangerCalls {

    private final Landlord landlord;
    private final Diagnosis diagnosis;

    DangerCalls(Landlord landlord, Diagnosis diagnosis) {
        this.landlord = landlord;
        this.diagnosis = diagnosis;
    }

    List<DangerPage.Call> of(PageContext page, Danger danger) {
        return danger.call().stream().map(number -> call(page, number)).toList();
    }

    /** Every danger as the question about it. */
    List<DangerPage.Alarm> asked(PageContext page) {
        return diagnosis.dangers().stream()
                .map(danger -> new DangerPage.Alarm(page.t("danger.ask." + danger.key()), "/danger/" + danger.key(), of(page, danger))).toList();
    }

    /** The dangers somebody wrote of; one that has no page of its own is rung through to the landlord. */
    List<DangerPage.Alarm> alarms(PageContext page, List<String> keys) {
        return keys.stream().map(key -> diagnosis.danger(key)
                .map(danger -> new DangerPage.Alarm(page.t("danger.name." + key), "/danger/" + key, of(page, danger)))
                .orElseGet(() -> new DangerPage.Alarm("", "", List.of(call(page, Danger.Number.LANDLORD))))).toList();
    }

    private DangerPage.Call call(PageContext page, Danger.Number number) {
        return new DangerPage.Call(page.t("danger.call." + number), switch (number) {
            case EMERGENCY_SERVICES -> "999";
            case GAS -> landlord.phones().gasEmergency();
            case POWER_CUT -> landlord.phones().powerCut();
            case LANDLORD -> page.emergencyPhone();
        });
    }
}
