package org.doorstep.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.appointments.Diaries;
import org.doorstep.appointments.DiaryDay;
import org.doorstep.appointments.DiaryVisit;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.repairs.RepairJobs;
import org.doorstep.repairs.RepairJobs.JobView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import static java.util.stream.Collectors.toSet;

/**
 * An operative's visits of today, and those of earlier days they never ended, each with the repair it is for. Somebody
 * else's, or another day's, is not there.
 */
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

    /** Begun on an earlier day and never ended, the oldest first. */
    Mono<List<Own>> earlier(CurrentUser user) {
        return unfinished(user).flatMap(visits -> with(user, visits));
    }

    Mono<Own> find(CurrentUser user, UUID visit) {
        return Mono.zip(day(user).map(DiaryDay::visits), unfinished(user))
                .flatMap(found -> with(user, Stream.concat(found.getT1().stream(), found.getT2().stream())
                        .filter(each -> each.visit().id().equals(visit)).toList()))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
    }

    private Mono<List<DiaryVisit>> unfinished(CurrentUser user) {
        return Mono.justOrEmpty(Workers.diary(user)).flatMap(code -> diaries.unfinished(user)
                .map(visits -> visits.stream().filter(visit -> visit.operativeCode().equals(code)).toList()));
    }

    private Mono<DiaryDay> day(CurrentUser user) {
        return Mono.justOrEmpty(Workers.diary(user)).flatMap(code -> diaries.dayOf(user, code, LocalDate.now(clock)));
    }

    private Mono<List<Own>> with(CurrentUser user, List<DiaryVisit> visits) {
        Set<UUID> repairs = visits.stream().map(visit -> visit.visit().subject().id()).collect(toSet());
        return jobs.jobs(user, repairs).map(known -> visits.stream()
                .filter(visit -> known.containsKey(visit.visit().subject().id()))
                .map(visit -> new Own(visit, known.get(visit.visit().subject().id()), visit.visit().day().isBefore(LocalDate.now(clock)))).toList());
    }

    /** @param earlier whether it should have ended before today */
    record Own(DiaryVisit visit, JobView job, boolean earlier) {

        UUID id() {
            return visit.visit().id();
        }

        String address() {
            return "/operative/visits/" + id();
        }

        /** Where to go when it has ended: a visit of an earlier day has no page then. */
        String afterwards() {
            return earlier ? "/operative" : address();
        }
    }
}
