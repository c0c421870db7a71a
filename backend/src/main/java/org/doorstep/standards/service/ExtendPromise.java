package org.doorstep.standards.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.ExtendOutcome;
import org.doorstep.standards.model.Extending;
import org.doorstep.standards.model.Extending.Decision;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves a due time where the standard allows it. */
@Component
class ExtendPromise {

    private final Charters charters;
    private final PromiseStore store;
    private final PromiseViews views;
    private final Audit audit;
    private final Clock clock;
    private final Tx tx;

    ExtendPromise(Charters charters, PromiseStore store, PromiseViews views, Audit audit, Clock clock, Tx tx) {
        this.charters = charters;
        this.store = store;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
        this.tx = tx;
    }

    Mono<ExtendOutcome> extend(CurrentUser who, Subject subject, String standard, Instant newDue, String reason) {
        return tx.run(store.openForChange(subject)
                .map(open -> decide(open, standard, newDue, reason))
                .flatMap(decision -> save(who, subject, decision)));
    }

    private Decision decide(List<Promise> open, String id, Instant newDue, String reason) {
        var promise = open.stream().filter(one -> one.standard().equals(id)).findFirst();
        var standard = charters.find(id);
        return promise.isEmpty() || standard.isEmpty()
                ? new Decision.Refused(new ExtendOutcome.NotOpen())
                : Extending.decide(promise.get(), standard.get(), newDue, reason, clock.instant(), views.office());
    }

    private Mono<ExtendOutcome> save(CurrentUser who, Subject subject, Decision decision) {
        return switch (decision) {
            case Decision.Refused(var outcome) -> Mono.just(outcome);
            case Decision.Moved(var promise) -> store.save(List.of(promise))
                    .then(audit.record(who, "promise.extended", subject))
                    .thenReturn(new ExtendOutcome.Extended(views.view(promise)));
        };
    }
}
