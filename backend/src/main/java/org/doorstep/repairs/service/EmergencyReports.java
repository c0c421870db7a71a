package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.journey.Draft;
import org.doorstep.repairs.model.NewRepair;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a repair out of a danger: no questions, no slot, at once. */
@Component
class EmergencyReports {

    private final Diagnosis diagnosis;
    private final ReportFacts facts;
    private final RepairStore repairs;
    private final ReportPromises promises;
    private final Ids ids;
    private final Clock clock;

    EmergencyReports(Diagnosis diagnosis, ReportFacts facts, RepairStore repairs, ReportPromises promises, Ids ids, Clock clock) {
        this.diagnosis = diagnosis;
        this.facts = facts;
        this.repairs = repairs;
        this.promises = promises;
        this.ids = ids;
        this.clock = clock;
    }

    /** The reference of the emergency, the one logged before when it was; empty when danger or home are not there. */
    Mono<String> report(CurrentUser user, String danger, UUID agreement) {
        var draft = new Draft(ids.next(), new Answers(Map.of(ReportAnswers.PLACE, "home." + agreement)), clock.instant(), Optional.empty());
        return Mono.justOrEmpty(diagnosis.danger(danger).flatMap(Danger::fault).flatMap(diagnosis::fault))
                .flatMap(fault -> facts.of(user, draft)
                        .filter(report -> report.place().isPresent())
                        .flatMap(report -> log(user, report, fault)));
    }

    private Mono<String> log(CurrentUser user, Reporting report, Fault fault) {
        var option = report.place().orElseThrow();
        var verdict = report.triage().decide(fault, report.household(option));
        var repair = NewRepair.emergency(report, option, fault, verdict, ids.reference("REP").value(),
                user.onBehalfOf().orElse(user.actor()), clock.instant());
        return repairs.insert(repair).flatMap(made -> made
                ? promises.keepTogether(user, new Opening(repair, verdict, report.household(option), false)).thenReturn(repair.reference())
                : repairs.openAt(option.place().place()).filter(open -> open.report().fault().equals(fault.key()))
                        .next().map(Repair::reference));
    }
}
