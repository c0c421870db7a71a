package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.model.RepairFacts;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.AgreementKind;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By when somebody has to come: the earliest of the promises that would be opened (both bind, and both are kept). */
@Component
class ReportLimits {

    private final Promises promises;
    private final HazardClocks hazards;
    private final Landlord landlord;
    private final Clock clock;

    ReportLimits(Promises promises, HazardClocks hazards, Landlord landlord, Clock clock) {
        this.promises = promises;
        this.hazards = hazards;
        this.landlord = landlord;
        this.clock = clock;
    }

    /** What to look for in the diaries; empty until place and fault are known. */
    Mono<SlotNeed> need(CurrentUser user, Reporting report) {
        return Mono.justOrEmpty(report.place()).flatMap(option -> Mono.justOrEmpty(report.verdict())
                .flatMap(verdict -> earliest(user, report, verdict, option.agreement()))
                .map(latest -> need(report, option, latest)));
    }

    /** The repair's own promises, and those of every hazard the questions found or the words mention (rules.md AW-7). */
    private Mono<Instant> earliest(CurrentUser user, Reporting report, Triage.Verdict verdict, AgreementKind agreement) {
        var now = clock.instant();
        return Mono.zip(
                        promises.foresee(user, "repair.reported", RepairFacts.reported(verdict, agreement), now),
                        hazards.foreseen(user, report.hazards(), agreement.tenure(), now))
                .map(found -> Stream.of(found.getT1(), found.getT2()).flatMap(List::stream)
                        .map(promise -> promise.due().at()).min(Instant::compareTo).orElse(farthest()));
    }

    private static SlotNeed need(Reporting report, Reporting.Option option, Instant latest) {
        var work = report.fault().orElseThrow().work();
        return new SlotNeed(work.trade().toString(), work.minutes(), option.patch(), report.day(), latest);
    }

    /** Where no charter promises anything, the diaries' own horizon is the limit. */
    private Instant farthest() {
        return clock.instant().plus(Duration.ofDays(landlord.appointments().searchDays()));
    }
}
