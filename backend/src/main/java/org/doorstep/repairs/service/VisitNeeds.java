package org.doorstep.repairs.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.appointments.SlotNeed;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.landlord.Landlord;
import org.doorstep.repairs.model.Repair;
import org.doorstep.standards.Facts;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a visit to a repair needs, and by when it was promised. */
@Component
class VisitNeeds {

    private final Promises promises;
    private final Landlord landlord;
    private final Clock clock;

    VisitNeeds(Promises promises, Landlord landlord, Clock clock) {
        this.promises = promises;
        this.landlord = landlord;
        this.clock = clock;
    }

    /** Inside what was promised; where that time is over already, as soon as the diaries allow. */
    Mono<SlotNeed> of(CurrentUser user, Repair repair) {
        var judged = repair.judged();
        return Mono.zip(promises.of(user, repair.subject()), calls(user)).map(found -> new SlotNeed(judged.trade(), judged.minutes(),
                repair.where().patch(), LocalDate.now(clock), latest(found.getT1(), found.getT2())));
    }

    private Instant latest(List<PromiseView> promised, Set<String> calls) {
        var horizon = clock.instant().plus(Duration.ofDays(landlord.appointments().searchDays()));
        return promised.stream().filter(promise -> promise.owed() && !calls.contains(promise.standard())).map(PromiseView::due)
                .filter(due -> due.isAfter(clock.instant()))
                .min(Instant::compareTo).orElse(horizon);
    }

    /** By when we ring; empty when no call is owed. */
    Mono<Optional<Instant>> callBy(CurrentUser user, Repair repair) {
        return Mono.zip(promises.of(user, repair.subject()), calls(user)).map(found -> found.getT1().stream()
                .filter(promise -> promise.owed() && found.getT2().contains(promise.standard())).map(PromiseView::due)
                .min(Instant::compareTo));
    }

    /** Ringing by then was promised, not coming: a call back sets no limit to the visit it agrees. */
    private Mono<Set<String>> calls(CurrentUser user) {
        return promises.foresee(user, "call-back.requested", Facts.none(), clock.instant())
                .map(all -> all.stream().map(foreseen -> foreseen.standard().id()).collect(Collectors.toSet()));
    }
}
