package org.doorstep.repairs.service;

import java.time.Instant;
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
import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.model.Repair;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What staff read of repairs and write down about them. */
@Service
class RepairJobsService implements RepairJobs {

    private final JobViews views;
    private final RepairStore repairs;
    private final VisitNeeds needs;
    private final HazardSteps hazards;
    private final Audit audit;
    private final Tx tx;

    RepairJobsService(JobViews views, RepairStore repairs, VisitNeeds needs, HazardSteps hazards, Audit audit, Tx tx) {
        this.views = views;
        this.repairs = repairs;
        this.needs = needs;
        this.hazards = hazards;
        this.audit = audit;
        this.tx = tx;
    }

    @Override
    public Mono<Map<UUID, JobView>> jobs(CurrentUser user, Set<UUID> ids) {
        return worker(user).flatMap(_ -> views.byIds(ids)).defaultIfEmpty(List.of())
                .map(jobs -> jobs.stream().collect(Collectors.toMap(JobView::id, job -> job)));
    }

    @Override
    public Mono<List<JobView>> toReview(CurrentUser user) {
        return worker(user).flatMap(_ -> views.toReview()).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<List<WaitingView>> waiting(CurrentUser user) {
        return worker(user).flatMap(_ -> views.waiting()).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<List<LeftView>> left(CurrentUser user) {
        return worker(user).flatMap(_ -> views.left()).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<Boolean> reviewed(CurrentUser user, String reference) {
        return tx.run(worker(user)
                .flatMap(staff -> repairs.find(new Whose.Anybodys(), reference)
                        .filter(repair -> !repair.judged().reviewReasons().isEmpty())
                        .flatMap(repair -> repairs.reviewed(repair.id(), staff.name()).filter(first -> first)
                                .flatMap(_ -> read(repair).then(audit.record(user, "repair.reviewed", repair.subject())))
                                .thenReturn(true))))
                .defaultIfEmpty(false);
    }

    /** Now that somebody has read it, we ring. */
    private Mono<Void> read(Repair repair) {
        return repairs.lock(new Whose.Anybodys(), repair.id())
                .filter(found -> found.standing().next().kind() == NextStep.Kind.WE_LOOK)
                .flatMap(found -> repairs.update(found.with(found.standing().next(new NextStep(NextStep.Kind.WE_RING, found.standing().next().by())))));
    }

    @Override
    public Mono<Boolean> hazardStep(CurrentUser user, String reference, String step, Optional<HazardFound> found, Optional<Instant> at) {
        return HAZARD_STEPS.contains(step)
                ? tx.run(worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), reference))
                        .flatMap(repair -> repairs.lock(new Whose.Anybodys(), repair.id()))
                        .flatMap(repair -> hazards.take(user, repair, step, found, at))).defaultIfEmpty(false)
                : Mono.just(false);
    }

    @Override
    public Mono<Opener> opener(CurrentUser user, UUID repair) {
        return worker(user).flatMap(_ -> views.opener(repair));
    }

    @Override
    public Mono<SlotNeed> need(CurrentUser user, UUID repair) {
        return worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), repair)).flatMap(found -> needs.of(user, found));
    }

    private static Mono<CurrentUser.Staff> worker(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff && Viewers.worksOnRepairs(staff) ? Mono.just(staff) : Mono.empty();
    }
}
