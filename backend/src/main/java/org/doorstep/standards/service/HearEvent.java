package org.doorstep.standards.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Limit;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.PromiseView.State;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Hearing;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps, breaks or ends the promises that an event stops, and starts those anew that recur. */
@Component
class HearEvent {

    private final Charters charters;
    private final PromiseStore store;
    private final PromiseViews views;
    private final Ids ids;
    private final Tx tx;

    HearEvent(Charters charters, PromiseStore store, PromiseViews views, Ids ids, Tx tx) {
        this.charters = charters;
        this.store = store;
        this.views = views;
        this.ids = ids;
        this.tx = tx;
    }

    Mono<List<PromiseView>> hear(Subject subject, String event, Instant at) {
        charters.vocabulary().require(event);
        return tx.run(store.openForChange(subject).flatMap(open -> save(Hearing.changed(known(open), event, at), at)));
    }

    private Mono<List<PromiseView>> save(List<Promise> changed, Instant at) {
        return store.save(changed)
                .then(Mono.defer(() -> store.add(again(changed, at))))
                .thenReturn(changed.stream().map(views::view).toList());
    }

    /** "every N": the next one is counted from the last time it was done. */
    private List<Promise> again(List<Promise> changed, Instant at) {
        return known(changed.stream().filter(promise -> promise.kept() != State.WITHDRAWN).toList()).stream()
                .filter(known -> known.standard().limit() instanceof Limit.Every)
                .filter(known -> known.standard().inForceOn(views.office().dayOf(at)))
                .map(known -> Promise.open(ids.next(), known.promise().subject(), known.standard(), at,
                        Counting.due(known.standard().limit(), at, views.office()).orElseThrow()))
                .toList();
    }

    private List<Hearing.Known> known(List<Promise> promises) {
        return promises.stream()
                .map(promise -> charters.find(promise.standard()).map(standard -> new Hearing.Known(promise, standard)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
