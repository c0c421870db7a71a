package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What staff read of repairs and write down about them. */
@Service
class RepairJobsService implements RepairJobs {

    private final RepairStore repairs;
    private final RepairVisits visits;
    private final Promises promises;
    private final Audit audit;
    private final Tx tx;
    private final Clock clock;

    RepairJobsService(RepairStore repairs, RepairVisits visits, Promises promises, Audit audit, Tx tx, Clock clock) {
        this.repairs = repairs;
        this.visits = visits;
        this.promises = promises;
        this.audit = audit;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public Mono<Map<UUID, JobView>> jobs(CurrentUser user, Set<UUID> ids) {
        return worker(user).flatMapMany(_ -> repairs.byIds(ids)).collect(Collectors.toMap(Repair::id, RepairJobsService::job));
    }

    @Override
    public Mono<List<JobView>> toReview(CurrentUser user) {
        return worker(user).flatMapMany(_ -> repairs.toReview()).map(RepairJobsService::job).collectList();
    }

    @Override
    public Mono<List<WaitingView>> waiting(CurrentUser user) {
        return worker(user).flatMapMany(_ -> repairs.waiting()).map(repair -> new WaitingView(job(repair),
                repair.standing().waitingFor().orElse(""), repair.standing().next().by().orElseThrow())).collectList();
    }

    @Override
    public Mono<Boolean> reviewed(CurrentUser user, String reference) {
        return tx.run(worker(user)
                .flatMap(staff -> repairs.find(new Whose.Anybodys(), reference)
                        .filterWhen(repair -> repairs.reviewed(repair.id(), staff.name()))
                        .flatMap(repair -> audit.record(user, "repair.reviewed", repair.subject()).thenReturn(true))))
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> hazardStep(CurrentUser user, String reference, String step) {
        return HAZARD_STEPS.contains(step)
                ? tx.run(worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), reference)).flatMap(repair -> hazardStep(user, repair, step)))
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    /** An investigation that is concluded starts the clocks of what has to follow it (rules.md AW-14 to AW-17). */
    private Mono<Boolean> hazardStep(CurrentUser user, Repair repair, String step) {
        var now = clock.instant();
        var facts = hazardFacts(repair);
        var opening = step.equals("hazard.investigated") && facts.isPresent()
                ? promises.open(user, repair.subject(), step, facts.get(), now).then() : Mono.<Void>empty();
        return repairs.add(repair.id(), RepairStore.Entry.once(now, step))
                .flatMap(first -> first
                        ? promises.keep(user, repair.subject(), step, now).then(opening)
                                .then(audit.record(user, step, repair.subject())).thenReturn(true)
                        : Mono.just(true));
    }

    private static Optional<Facts> hazardFacts(Repair repair) {
        return repair.judged().hazardType().map(type -> Facts.of("hazard", repair.judged().hazardSeverity().orElseThrow())
                .with("hazard-type", type).with("tenure", repair.judged().tenure())
                // The phase in force when we became aware binds, not that of the investigation.
                .beganOn(LocalDate.ofInstant(repair.report().at(), RepairNotes.ZONE)));
    }

    @Override
    public Mono<SlotNeed> need(CurrentUser user, UUID repair) {
        return worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), repair)).flatMap(found -> visits.need(user, found));
    }

    private static Mono<CurrentUser.Staff> worker(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff && Viewers.worksOnRepairs(staff) ? Mono.just(staff) : Mono.empty();
    }

    private static JobView job(Repair repair) {
        var meeting = repair.report().meeting();
        return new JobView(repair.id(), repair.reference(), repair.report().fault(), repair.where().name(),
                repair.judged().priority().toString(), repair.report().words(), meeting.name(), meeting.phone(), meeting.access(),
                meeting.notes(), repair.judged().hazard(), repair.judged().reviewReasons(), repair.where().communal(),
                repair.where().place(), repair.standing().state().code());
    }
}
