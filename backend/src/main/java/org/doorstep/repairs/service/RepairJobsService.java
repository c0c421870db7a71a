package org.doorstep.repairs.service;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What staff read of repairs and write down about them. */
@Service
class RepairJobsService implements RepairJobs {

    private final RepairStore repairs;
    private final VisitNeeds needs;
    private final HazardSteps hazards;
    private final Hearers hearers;
    private final Audit audit;
    private final Tx tx;

    RepairJobsService(RepairStore repairs, VisitNeeds needs, HazardSteps hazards, Hearers hearers, Audit audit, Tx tx) {
        this.repairs = repairs;
        this.needs = needs;
        this.hazards = hazards;
        this.hearers = hearers;
        this.audit = audit;
        this.tx = tx;
    }

    @Override
    public Mono<Map<UUID, JobView>> jobs(CurrentUser user, Set<UUID> ids) {
        return worker(user).flatMap(_ -> jobs(repairs.byIds(ids))).defaultIfEmpty(List.of())
                .map(jobs -> jobs.stream().collect(Collectors.toMap(JobView::id, job -> job)));
    }

    @Override
    public Mono<List<JobView>> toReview(CurrentUser user) {
        return worker(user).flatMap(_ -> jobs(repairs.toReview())).defaultIfEmpty(List.of());
    }

    @Override
    public Mono<List<WaitingView>> waiting(CurrentUser user) {
        return worker(user).flatMapMany(_ -> repairs.waiting()).map(repair -> new WaitingView(job(repair, Map.of()),
                repair.standing().waitingFor().orElse(""), repair.standing().next().by().orElseThrow())).collectList();
    }

    /** Few agreements end with a visit to come: their ids are asked after first, and only those repairs read. */
    @Override
    public Mono<List<LeftView>> left(CurrentUser user) {
        return worker(user).flatMapMany(_ -> repairs.agreementsVisited()).collect(Collectors.toSet())
                .flatMap(hearers::over).filter(over -> !over.isEmpty())
                .flatMapMany(repairs::visitedUnder)
                .map(repair -> new LeftView(job(repair, Map.of()), repair.standing().visitDay().orElseThrow())).collectList();
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
    public Mono<Boolean> hazardStep(CurrentUser user, String reference, String step, Optional<HazardFound> found) {
        return HAZARD_STEPS.contains(step)
                ? tx.run(worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), reference))
                        .flatMap(repair -> repairs.lock(new Whose.Anybodys(), repair.id()))
                        .flatMap(repair -> hazards.take(user, repair, step, found))).defaultIfEmpty(false)
                : Mono.just(false);
    }

    @Override
    public Mono<Opener> opener(CurrentUser user, UUID repair) {
        return worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), repair))
                .flatMap(found -> hearers.of(found).defaultIfEmpty("").map(person -> opener(found.report(), person)));
    }

    private static Opener opener(Repair.Report report, String person) {
        return person.equals(report.person()) ? new Opener(person, report.meeting().name(), report.meeting().phone())
                : new Opener(person, "", "");
    }

    @Override
    public Mono<SlotNeed> need(CurrentUser user, UUID repair) {
        return worker(user).flatMap(_ -> repairs.find(new Whose.Anybodys(), repair)).flatMap(found -> needs.of(user, found));
    }

    private static Mono<CurrentUser.Staff> worker(CurrentUser user) {
        return user instanceof CurrentUser.Staff staff && Viewers.worksOnRepairs(staff) ? Mono.just(staff) : Mono.empty();
    }

    /** With the references they come back to, in one more round trip where any does. */
    private Mono<List<JobView>> jobs(Flux<Repair> found) {
        return found.collectList().flatMap(all -> {
            var before = all.stream().map(repair -> repair.report().recallOf()).flatMap(Optional::stream).collect(Collectors.toSet());
            var references = before.isEmpty() ? Mono.just(Map.<UUID, String>of()) : repairs.byIds(before).collectMap(Repair::id, Repair::reference);
            return references.map(known -> all.stream().map(repair -> job(repair, known)).toList());
        });
    }

    private static JobView job(Repair repair, Map<UUID, String> references) {
        var meeting = repair.report().meeting();
        return new JobView(repair.id(), repair.reference(), repair.report().fault(), repair.where().name(),
                repair.judged().priority().toString(), repair.report().words(), meeting.access(),
                meeting.notes(), repair.judged().hazard().map(known -> new HazardFound(known.type().toString(), known.severity().toString())), repair.judged().reviewReasons(), repair.where().communal(),
                repair.where().place(), repair.standing().state().code(),
                repair.report().recallOf().map(references::get));
    }
}
