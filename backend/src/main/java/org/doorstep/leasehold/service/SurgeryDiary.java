package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.doorstep.leasehold.Surgeries.FreeTime;
import org.doorstep.leasehold.Surgeries.TalkTime;
import org.doorstep.leasehold.model.SurgeryHours;
import org.doorstep.leasehold.model.TheirWords;

/**
 * The days from today on and the talks that stand at them.
 *
 * @param now the time of today, on the clock in England
 */
record SurgeryDiary(List<SurgeryHours> days, List<SurgeryStore.Kept> talks, LocalDate today, LocalTime now) {

    /** A talk and the day it is on. */
    private record Dated(SurgeryStore.Kept talk, SurgeryHours day) {

        private LocalTime ends() {
            return talk.starts().plusMinutes(day.minutes());
        }
    }

    Optional<SurgeryHours> day(UUID surgery) {
        return days.stream().filter(day -> day.id().equals(surgery)).findFirst();
    }

    /** A day whose times can still be booked: somebody has to hear of it. */
    Optional<SurgeryHours> toBook(UUID surgery) {
        return day(surgery).filter(day -> day.day().isAfter(today));
    }

    /** The lease's talk that has not begun. */
    Optional<SurgeryStore.Kept> of(String lease) {
        return of(lease, TheirWords.ALL);
    }

    /** A talk of somebody who has left the lease is none of whom it names now. */
    Optional<SurgeryStore.Kept> of(String lease, TheirWords theirs) {
        return theirs(lease, theirs).filter(each -> !isOver(each.day(), each.talk().starts())).findFirst().map(Dated::talk);
    }

    /** The lease's talk until it is over: on its day they have to find it. */
    Optional<TalkTime> talk(String lease, TheirWords theirs) {
        return theirs(lease, theirs).filter(each -> !isOver(each.day(), each.ends())).findFirst()
                .map(each -> new TalkTime(each.talk().id(), each.day().day(), each.talk().starts(), each.ends(), each.day().place(), each.talk().about(), each.talk().revision()));
    }

    /** Times that nobody has, of every day. */
    List<FreeTime> free() {
        var taken = new HashSet<>(talks.stream().map(talk -> talk.surgery() + "." + talk.starts()).toList());
        return days.stream().flatMap(day -> day.starts().stream().map(time -> new FreeTime(day.id(), day.day(), time, time.plusMinutes(day.minutes()), day.place())))
                .filter(time -> !taken.contains(time.code())).toList();
    }

    /** Those that can be booked. */
    List<FreeTime> offered() {
        return free().stream().filter(time -> time.day().isAfter(today)).toList();
    }

    private Stream<Dated> theirs(String lease, TheirWords theirs) {
        return talks.stream().filter(talk -> talk.lease().equals(lease) && theirs.has(talk.person()))
                .flatMap(talk -> day(talk.surgery()).map(day -> new Dated(talk, day)).stream())
                .sorted(Comparator.comparing((Dated each) -> each.day().day()).thenComparing(each -> each.talk().starts()));
    }

    private boolean isOver(SurgeryHours day, LocalTime time) {
        return day.day().equals(today) && !time.isAfter(now);
    }
}
