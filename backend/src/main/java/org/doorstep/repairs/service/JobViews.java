package org.doorstep.repairs.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.repairs.RepairJobs.HazardFound;
import org.doorstep.repairs.RepairJobs.JobView;
import org.doorstep.repairs.RepairJobs.LeftView;
import org.doorstep.repairs.RepairJobs.Opener;
import org.doorstep.repairs.RepairJobs.WaitingView;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.diagnosis.JobCodes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What those who work on repairs read of them. */
@Component
class JobViews {

    private final RepairStore repairs;
    private final Hearers hearers;
    private final JobCodes codes;

    JobViews(RepairStore repairs, Hearers hearers, JobCodes codes) {
        this.repairs = repairs;
        this.hearers = hearers;
        this.codes = codes;
    }

    Mono<List<JobView>> byIds(Set<UUID> ids) {
        return jobs(repairs.byIds(ids));
    }

    Mono<List<JobView>> toReview() {
        return jobs(repairs.toReview());
    }

    Mono<List<WaitingView>> waiting() {
        return repairs.waiting().map(repair -> new WaitingView(job(repair, Map.of()),
                repair.standing().waitingFor().orElse(""), repair.standing().next().by().orElseThrow())).collectList();
    }

    /** Few agreements end with a visit to come: their ids are asked after first, and only those repairs read. */
    Mono<List<LeftView>> left() {
        return repairs.agreementsVisited().collect(Collectors.toSet())
                .flatMap(hearers::over).filter(over -> !over.isEmpty())
                .flatMapMany(repairs::visitedUnder)
                .map(repair -> new LeftView(job(repair, Map.of()), repair.standing().visitDay().orElseThrow())).collectList();
    }

    Mono<Opener> opener(UUID repair) {
        return repairs.find(new Whose.Anybodys(), repair)
                .flatMap(found -> hearers.of(found).defaultIfEmpty("").map(person -> opener(found.report(), person)));
    }

    private static Opener opener(Repair.Report report, String person) {
        return person.equals(report.person()) ? new Opener(person, report.meeting().name(), report.meeting().phone())
                : new Opener(person, "", "");
    }

    /** With the references they come back to, in one more round trip where any does. */
    private Mono<List<JobView>> jobs(Flux<Repair> found) {
        return found.collectList().flatMap(all -> {
            var before = all.stream().map(repair -> repair.report().recallOf()).flatMap(Optional::stream).collect(Collectors.toSet());
            var references = before.isEmpty() ? Mono.just(Map.<UUID, String>of()) : repairs.byIds(before).collectMap(Repair::id, Repair::reference);
            return references.map(known -> all.stream().map(repair -> job(repair, known)).toList());
        });
    }

    private JobView job(Repair repair, Map<UUID, String> references) {
        var report = repair.report();
        var meeting = report.meeting();
        var judged = repair.judged();
        return new JobView(repair.id(), repair.reference(), report.fault(), codes.of(report.fault()), repair.where().name(),
                judged.priority().toString(), report.words(), meeting.access(), meeting.notes(),
                judged.hazard().map(known -> new HazardFound(known.type().toString(), known.severity().toString())),
                judged.reviewReasons(), repair.where().communal(), repair.where().place(), repair.standing().state().code(),
                report.recallOf().map(references::get));
    }
}
