package org.doorstep.appointments.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * is gone costs one read each. Then claims one of the diaries with room, looks again, and writes; if somebody else was
 * faster in that diary, begins anew.
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
        // Only somebody else's success leads to another try, so there is an end to it.
        return Mono.defer(() -> attempt(wish, keep)).repeatWhenEmpty(again -> again);
    }

    /** Completes without a word when somebody else took a place in that very diary between the look and the claim. */
    private Mono<Optional<Visit>> attempt(Wish wish, Function<Place, Mono<Visit>> keep) {
        return offering.candidates(wish.need(), wish.choice(), wish.except())
                .flatMap(found -> found.isEmpty() ? Mono.just(Optional.empty())
                        : tx.run(claim(wish, found, keep)).map(Optional::of));
    }

    private Mono<Visit> claim(Wish wish, List<Candidate> found, Function<Place, Mono<Visit>> keep) {
        return claimed(wish, found.stream()
                .map(candidate -> new OperativeDay(candidate.operative().id(), wish.choice().day())).toList())
                .flatMap(day -> lookAgain(wish, day))
                .flatMap(best -> best.isEmpty() ? Mono.empty() : write(best.getFirst(), wish, keep));
    }

    /** A visit that leaves a place needs both days; one that is new needs only one, whichever is free to be had. */
    private Mono<OperativeDay> claimed(Wish wish, List<OperativeDay> days) {
        return wish.current().filter(visit -> visit.state().takesPlace())
                .map(visit -> new OperativeDay(visit.place().operative().id(), visit.place().day()))
                .map(left -> diaries.claim(Stream.of(left, days.getFirst()).collect(Collectors.toSet()))
                        .thenReturn(days.getFirst()))
                .orElseGet(() -> diaries.claimOneOf(days));
    }

    private Mono<List<Candidate>> lookAgain(Wish wish, OperativeDay claimed) {
        var now = book.now();
        return diaries.of(List.of(claimed.operative()), claimed.day(), now, wish.except())
                .map(found -> offering.candidates(found, wish.need().minutes(), wish.choice(), now));
    }

    private Mono<Visit> write(Candidate best, Wish wish, Function<Place, Mono<Visit>> keep) {
        return diaries.replan(Replanned.of(best))
                .then(Mono.defer(() -> keep.apply(rules.place(best.operative(), wish.choice(), best.place()))));
    }
}
