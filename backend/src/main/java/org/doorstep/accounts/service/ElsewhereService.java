package org.doorstep.accounts.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.accounts.ElsewhereLine;
import org.doorstep.accounts.ToldElsewhere;
import org.doorstep.accounts.model.Viewer;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lets jobs pair what banks tell of their money, and officers say that a line is somebody's. */
@Service
class ElsewhereService implements ToldElsewhere {

    private final Tx tx;
    private final ElsewhereStore store;
    private final Audit audit;
    private final Clock clock;

    ElsewhereService(Tx tx, ElsewhereStore store, Audit audit, Clock clock) {
        this.tx = tx;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Mono<List<ElsewhereLine>> open(CurrentUser job) {
        return job instanceof CurrentUser.System ? store.open(MOST).collectList() : Mono.just(List.of());
    }

    @Override
    public Mono<Set<String>> partners(CurrentUser job, Collection<String> names) {
        return job instanceof CurrentUser.System && !names.isEmpty() ? store.partners(names).collect(Collectors.toSet()) : Mono.just(Set.of());
    }

    @Override
    public Mono<Boolean> pair(CurrentUser job, UUID line, String with) {
        return job instanceof CurrentUser.System ? store.pair(line, with, clock.instant()) : Mono.just(false);
    }

    @Override
    public Mono<Set<LocalDate>> told(CurrentUser job, Collection<LocalDate> days) {
        return job instanceof CurrentUser.System && !days.isEmpty() ? store.told(days).collect(Collectors.toSet()) : Mono.just(Set.of());
    }

    @Override
    public Mono<ElsewhereLine> find(CurrentUser user, UUID line) {
        return Viewer.mayPost(user) ? store.find(line) : Mono.empty();
    }

    @Override
    public Mono<Boolean> suspend(CurrentUser staff, UUID line) {
        return !Viewer.mayPost(staff) ? Mono.just(false) : tx.run(store.suspend(line, clock.instant())
                .delayUntil(done -> done ? audit.record(staff, "suspense.from-elsewhere", new Subject("elsewhere-line", line)) : Mono.empty()), done -> done);
    }
}
