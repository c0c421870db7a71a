package org.doorstep.standards.service;

import java.time.Clock;
import java.util.List;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a case's open promises, neither kept nor broken. */
@Component
class WithdrawPromises {

    private final PromiseStore store;
    private final PromiseViews views;
    private final Audit audit;
    private final Clock clock;
    private final Tx tx;

    WithdrawPromises(PromiseStore store, PromiseViews views, Audit audit, Clock clock, Tx tx) {
        this.store = store;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
        this.tx = tx;
    }

    Mono<List<PromiseView>> withdraw(CurrentUser who, Subject subject, String reason) {
        return tx.run(store.openForChange(subject)
                .map(open -> open.stream().map(promise -> promise.withdraw(reason, clock.instant())).toList())
                .flatMap(withdrawn -> save(who, subject, withdrawn)));
    }

    private Mono<List<PromiseView>> save(CurrentUser who, Subject subject, List<Promise> withdrawn) {
        return withdrawn.isEmpty()
                ? Mono.just(List.of())
                : store.save(withdrawn)
                        .then(audit.record(who, "promise.withdrawn", subject))
                        .thenReturn(withdrawn.stream().map(views::view).toList());
    }
}
