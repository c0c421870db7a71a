package org.doorstep.repairs.service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.journey.Draft;
import org.doorstep.repairs.model.NewRepair;
import org.doorstep.repairs.model.OpenRepairs;
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
    private final EmergencyAgain again;
    private final Ids ids;
    private final Clock clock;

    EmergencyReports(Diagnosis diagnosis, ReportFacts facts, RepairStore repairs, EmergencyAgain again, Ids ids, Clock clock) {
        this.diagnosis = diagnosis;
        this.facts = facts;
        this.repairs = repairs;
        this.again = again;
        this.ids = ids;
        this.clock = clock;
    }

    /** The reference of the emergency; empty when danger or home are not there. */
    Mono<String> report(CurrentUser user, String danger, UUID agreement) {
        var draft = new Draft(ids.next(), new Answers(Map.of(ReportAnswers.PLACE, "home." + agreement)), clock.instant(), Optional.empty());
        return Mono.justOrEmpty(diagnosis.danger(danger).flatMap(Danger::fault).flatMap(diagnosis::fault))
                .flatMap(fault -> facts.of(user, draft)
                        .flatMap(report -> Mono.justOrEmpty(report.placeOf(fault))
                                .flatMap(option -> log(user, report, option, fault))));
    }

    /** An open repair of theirs becomes the emergency; somebody else's, a former tenant's say, is not theirs to wait for. */
    private Mono<String> log(CurrentUser user, Reporting report, Reporting.Option option, Fault fault) {
        return openOf(option, fault).flatMap(open -> theirs(open, option)
                .map(repair -> again.raise(user, repair, report, option))
                .orElseGet(() -> make(user, report, option, fault, open)));
    }

    private Mono<String> make(CurrentUser user, Reporting report, Reporting.Option option, Fault fault, List<Repair> open) {
        var besides = OpenRepairs.last(open).map(Repair::id);
        var repair = NewRepair.emergency(report, option, fault, besides, ids.reference("REP").value(),
                user.onBehalfOf().orElse(user.actor()), clock.instant());
        return repairs.insert(repair).flatMap(made -> made
                ? again.first(user, repair, report, option)
                // The other tap of two was a moment sooner.
                : openOf(option, fault).flatMap(now -> Mono.justOrEmpty(theirs(now, option)))
                        .flatMap(first -> again.raise(user, first, report, option)));
    }

    private Mono<List<Repair>> openOf(Reporting.Option option, Fault fault) {
        return repairs.openAt(List.of(option.place().place())).filter(open -> open.report().fault().equals(fault.key())).collectList();
    }

    /** The newest that is the household's, or the building's where the fault is. */
    private static Optional<Repair> theirs(List<Repair> open, Reporting.Option option) {
        return open.stream()
                .filter(repair -> option.place().communal() || repair.where().agreement().filter(option.place().agreement()::equals).isPresent())
                .reduce((older, newer) -> newer);
    }
}
