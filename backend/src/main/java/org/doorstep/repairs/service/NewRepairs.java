package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.doorstep.kernel.Ids;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.model.NewRepair;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.Reporting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Inserts the repair a report became, knowing whether it comes back to a finished one. */
@Component
class NewRepairs {

    private final RepairStore repairs;
    private final Landlord landlord;
    private final Ids ids;
    private final Clock clock;

    NewRepairs(RepairStore repairs, Landlord landlord, Ids ids, Clock clock) {
        this.repairs = repairs;
        this.landlord = landlord;
        this.ids = ids;
        this.clock = clock;
    }

    /** The repair; empty when an open one of the same fault is there already. */
    Mono<Repair> insert(String person, Reporting report) {
        var recent = clock.instant().minus(Duration.ofDays(landlord.repairs().recallDays()));
        return repairs.lastDone(report.place().orElseThrow().place().place(), report.fault().orElseThrow().key(), recent)
                .map(done -> Optional.of(done.id()))
                .defaultIfEmpty(Optional.empty())
                .map(recallOf -> NewRepair.of(report, ids.reference("REP").value(), person, recallOf, clock.instant()))
                .filterWhen(repairs::insert);
    }
}
