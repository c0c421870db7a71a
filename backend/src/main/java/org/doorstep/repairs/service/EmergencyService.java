package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.Emergencies;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Logs emergencies and lets the desk accept them. */
@Service
class EmergencyService implements Emergencies {

    private final Tx tx;
    private final EmergencyReports reports;
    private final EmergencyCalls calls;
    private final RepairStore repairs;
    private final Audit audit;
    private final Clock clock;

    EmergencyService(Tx tx, EmergencyReports reports, EmergencyCalls calls, RepairStore repairs, Audit audit, Clock clock) {
        this.tx = tx;
        this.reports = reports;
        this.calls = calls;
        this.repairs = repairs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<Logged> log(CurrentUser user, String danger, UUID agreement) {
        return tx.run(reports.report(user, danger, agreement))
                .<Logged>map(Logged.Kept::new)
                .defaultIfEmpty(new Logged.NotHere());
    }

    @Override
    public Mono<List<Alert>> alerts(CurrentUser user) {
        return Viewers.onTheDesk(user) ? calls.since(user, clock.instant().minus(Duration.ofDays(1))) : Mono.just(List.of());
    }

    @Override
    public Mono<Alert> accept(CurrentUser user, String reference) {
        return user instanceof CurrentUser.Staff staff && Viewers.onTheDesk(user)
                // The repair first, as everybody who touches its alert.
                ? tx.run(repairs.find(new Whose.Anybodys(), reference)
                        .flatMap(repair -> repairs.lock(new Whose.Anybodys(), repair.id()))
                        .flatMap(repair -> accept(staff, repair)))
                : Mono.empty();
    }

    private Mono<Alert> accept(CurrentUser.Staff staff, Repair repair) {
        return calls.accept(staff, repair.reference(), clock.instant())
                .flatMap(alert -> repairs.add(repair.id(), accepted(alert))
                        .then(audit.record(staff, "emergency.accepted", new Subject(Repair.SUBJECT, repair.id())))
                        .thenReturn(alert));
    }

    private RepairStore.Entry accepted(Alert alert) {
        return new RepairStore.Entry(clock.instant(), "accepted", List.of(alert.acceptedBy().orElseThrow()),
                "accepted." + alert.raisedAt().toEpochMilli());
    }
}
