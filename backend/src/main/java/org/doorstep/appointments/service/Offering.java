package org.doorstep.appointments.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.model.Nearest;
import org.doorstep.appointments.model.SlotFinder;
import org.doorstep.appointments.model.SlotFinder.Candidate;
import org.doorstep.appointments.service.DiaryStore.Found;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks through the diaries for what can be offered. */
@Component
public class Offering {

    private static final int AROUND = 7;

    private final DiaryStore diaries;
    private final AppointmentRules rules;
    private final Clock clock;

    Offering(DiaryStore diaries, AppointmentRules rules, Clock clock) {
        this.diaries = diaries;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param except a visit of the resident's own, looked at as if it were not there */
    public Mono<Offer> offer(SlotNeed need, Optional<UUID> except) {
        return slots(need, first(need), last(need), except).map(slots -> decide(slots, last(need)));
    }

    /** Looks around the wish first: a crowd that loses one slot need not search four weeks each. */
    Mono<List<Slot>> nearest(SlotNeed need, SlotChoice wish, Optional<UUID> except) {
        var from = later(first(need), wish.day().minusDays(AROUND));
        var until = earlier(last(need), wish.day().plusDays(AROUND));
        return around(need, wish, from, until, except)
                .filter(near -> near.size() == Nearest.HOW_MANY && near.stream().allMatch(Slot::inTime))
                .switchIfEmpty(Mono.defer(() -> around(need, wish, first(need), last(need), except)));
    }

    private Mono<List<Slot>> around(SlotNeed need, SlotChoice wish, LocalDate from, LocalDate until, Optional<UUID> except) {
        return from.isAfter(until) ? Mono.just(List.of())
                : slots(need, from, until, except).map(slots -> Nearest.to(wish, slots));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Everybody who could take the wish, best first, as the diaries stand now; nothing is locked. */
    Mono<List<Candidate>> candidates(SlotNeed need, SlotChoice wish, Optional<UUID> except) {
        if (wish.day().isBefore(first(need)) || wish.day().isAfter(last(need))) {
            return Mono.just(List.of());
        }
        var now = clock.instant();
        return diaries.search(need, wish.day(), wish.day(), now, except)
                .map(found -> candidates(found, need.minutes(), wish, now));
    }

    List<Candidate> candidates(Found found, int minutes, SlotChoice wish, Instant now) {
        return new SlotFinder(rules.slots(), found.terms(), now).candidates(found.days(), minutes, wish);
    }

    private Mono<List<Slot>> slots(SlotNeed need, LocalDate from, LocalDate until, Optional<UUID> except) {
        var now = clock.instant();
        return diaries.search(need, from, until, now, except)
                .map(found -> new SlotFinder(rules.slots(), found.terms(), now).open(found.days(), need.minutes())
                        .stream().map(slot -> rules.slot(slot, need.latest())).toList());
    }

    private LocalDate first(SlotNeed need) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return later(today, need.from());
    }

    private LocalDate last(SlotNeed need) {
        return first(need).plusDays(rules.slots().searchDays() - 1L);
    }

    static Offer decide(List<Slot> slots, LocalDate searchedUntil) {
        var inTime = days(slots.stream().filter(Slot::inTime).toList());
        if (!inTime.isEmpty()) {
            return new Offer.InTime(inTime);
        }
        return days(slots).stream().findFirst().<Offer>map(Offer.Later::new)
                .orElse(new Offer.Nobody(searchedUntil));
    }

    private static List<Offer.Day> days(List<Slot> slots) {
        var days = new LinkedHashMap<LocalDate, List<Slot>>();
        for (var slot : slots) {
            days.computeIfAbsent(slot.day(), _ -> new ArrayList<>()).add(slot);
        }
        return days.entrySet().stream().map(day -> new Offer.Day(day.getKey(), day.getValue())).toList();
    }
}
