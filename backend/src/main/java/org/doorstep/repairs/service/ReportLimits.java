package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.model.RepairFacts;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By when somebody has to come: the earliest of the promises that would be opened (both bind, and both are kept). */
@Component
class ReportLimits {

    private final Promises promises;
    private final Landlord landlord;
    private final Clock clock;

    ReportLimits(Promises promises, Landlord landlord, Clock clock) {
        this.promises = promises;
        this.landlord = landlord;
        this.clock = clock;
    }

    /** What to look for in the diaries; empty until place and fault are known. */
    Mono<SlotNeed> need(CurrentUser user, Reporting report) {
        return Mono.justOrEmpty(report.place()).flatMap(option -> Mono.justOrEmpty(report.verdict())
                .flatMap(verdict -> promises.foresee(user, "repair.reported", RepairFacts.reported(verdict, option.agreement()), clock.instant()))
                .map(foreseen -> need(report, option, foreseen.stream().map(promise -> promise.due().at()).min(Instant::compareTo).orElse(farthest()))));
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
