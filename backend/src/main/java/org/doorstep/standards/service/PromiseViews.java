package org.doorstep.standards.service;

import java.time.Clock;

import org.doorstep.standards.Due;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Standard;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Office;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;

/** Shows a promise as it stands now, with how its due time came about. */
@Component
class PromiseViews {

    private final Charters charters;
    private final Office office;
    private final Clock clock;

    PromiseViews(Charters charters, Office office, Clock clock) {
        this.charters = charters;
        this.office = office;
        this.clock = clock;
    }

    Office office() {
        return office;
    }

    PromiseView view(Promise promise) {
        var standard = charters.find(promise.standard());
        return new PromiseView(promise.id(), promise.subject(), promise.standard(),
                promise.standard().substring(0, promise.standard().indexOf('.')), promise.stateAt(clock.instant()),
                promise.triggeredAt(), promise.due(), promise.firstDue(), promise.provisional(), promise.stoppedAt(),
                promise.extended(), standard.map(Standard::words).orElse("standards.why.history"), why(promise, standard));
    }

    private Due.Why why(Promise promise, java.util.Optional<Standard> standard) {
        if (promise.extended().isPresent()) {
            return Due.Why.of("standards.why.extended", promise.firstDue(), promise.due());
        }
        return standard.flatMap(known -> Counting.due(known.limit(), promise.triggeredAt(), office))
                .map(Due::why)
                .orElse(Due.Why.of("standards.why.history"));
    }
}
