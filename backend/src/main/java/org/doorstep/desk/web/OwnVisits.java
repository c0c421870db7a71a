package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.DiaryDay;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.JobView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/** An operative's visits of today, each with the repair it is for. Somebody else's, or another day's, is not there. */
@Component
class OwnVisits {

    private final Diaries diaries;
    private final RepairJobs jobs;
    private final Clock clock;

    OwnVisits(Diaries diaries, RepairJobs jobs, Clock clock) {
        this.diaries = diaries;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** In the order of the plan; empty for whoever has no diary. */
    Mono<List<Own>> today(CurrentUser user) {
        return day(user).flatMap(day -> with(user, day.visits()));
    }

    Mono<Own> find(CurrentUser user, UUID visit) {
        return day(user)
                .flatMap(day -> with(user, day.visits().stream().filter(each -> each.visit().id().equals(visit)).toList()))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private Mono<DiaryDay> day(CurrentUser user) {
        return Mono.justOrEmpty(Workers.diary(user)).flatMap(code -> diaries.dayOf(user, code, LocalDate.now(clock)));
    }

    private Mono<List<Own>> with(CurrentUser user, List<DiaryVisit> visits) {
        Set<UUID> repairs = visits.stream().map(visit -> visit.visit().subject().id()).collect(toSet());
        return jobs.jobs(user, repairs).map(known -> visits.stream()
                .filter(visit -> known.containsKey(visit.visit().subject().id()))
                .map(visit -> new Own(visit, known.get(visit.visit().subject().id()))).toList());
    }

    record Own(DiaryVisit visit, JobView job) {

        UUID id() {
            return visit.visit().id();
        }

        String address() {
            return "/operative/visits/" + id();
        }
    }
}
