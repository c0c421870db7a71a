package org.doorstep.appointments.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.SlotNeed;
import org.doorstep.appointments.model.SlotFinder.Candidate;
import org.doorstep.appointments.model.Visit;
import org.doorstep.appointments.model.Visit.Place;
import org.doorstep.appointments.service.DiaryStore.OperativeDay;
import org.doorstep.appointments.service.DiaryStore.Replanned;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a place in a diary, or finds it gone. Looks first without locking anything, so that a crowd after a slot that
 * is gone costs one read each. Then claims the days of everybody who could come, looks again, and writes.
 */
@Component
class Taking {

    /**
     * What somebody wants.
     *
     * @param current the visit that is to be moved there, looked at as if it were not where it is
     */
    record Wish(SlotNeed need, SlotChoice choice, Optional<Visit> current) {

        Optional<UUID> except() {
            return current.map(Visit::id);
        }
    }

    private final DiaryStore diaries;
    private final Offering offering;
    private final AppointmentRules rules;
    private final VisitBook book;
    private final Tx tx;

    Taking(DiaryStore diaries, Offering offering, AppointmentRules rules, VisitBook book, Tx tx) {
        this.diaries = diaries;
        this.offering = offering;
        this.rules = rules;
        this.book = book;
        this.tx = tx;
    }

    /**
     * @param keep writes the visit once its place is found, inside the same transaction
     * @return the visit as kept; empty when the slot is gone
     */
    Mono<Optional<Visit>> take(Wish wish, Function<Place, Mono<Visit>> keep) {
        return offering.candidates(wish.need(), wish.choice(), wish.except())
                .flatMap(found -> found.isEmpty() ? Mono.just(Optional.empty()) : tx.run(claim(wish, found, keep)));
    }

    private Mono<Optional<Visit>> claim(Wish wish, List<Candidate> found, Function<Place, Mono<Visit>> keep) {
        var operatives = found.stream().map(candidate -> candidate.operative().id()).toList();
        return diaries.claim(days(wish, operatives), book.now())
                .then(lookAgain(wish, operatives))
                .flatMap(best -> best.isEmpty() ? Mono.just(Optional.empty())
                        : write(best.getFirst(), wish, keep).map(Optional::of));
    }

    private static Set<OperativeDay> days(Wish wish, List<UUID> operatives) {
        var days = new HashSet<OperativeDay>();
        operatives.forEach(id -> days.add(new OperativeDay(id, wish.choice().day())));
        wish.current().filter(visit -> visit.state().takesPlace()).map(Visit::place)
                .ifPresent(place -> days.add(new OperativeDay(place.operative().id(), place.day())));
        return days;
    }

    private Mono<List<Candidate>> lookAgain(Wish wish, List<UUID> operatives) {
        return Mono.defer(() -> {
            var now = book.now();
            return diaries.of(operatives, wish.choice().day(), now, wish.except())
                    .map(found -> offering.candidates(found, wish.need().minutes(), wish.choice(), now));
        });
    }

    private Mono<Visit> write(Candidate best, Wish wish, Function<Place, Mono<Visit>> keep) {
        return diaries.replan(Replanned.of(best))
                .then(Mono.defer(() -> keep.apply(rules.place(best.operative(), wish.choice(), best.place()))));
    }
}
