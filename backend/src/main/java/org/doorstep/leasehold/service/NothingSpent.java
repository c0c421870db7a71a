package org.doorstep.leasehold.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.platform.audit.Audit;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An officer says that nothing was spent on heads of a year that money was asked for in advance. */
@Component
class NothingSpent {

    private final NothingSpentStore store;
    private final LeaseYears years;
    private final Tx tx;
    private final Audit audit;

    NothingSpent(NothingSpentStore store, LeaseYears years, Tx tx, Audit audit) {
        this.store = store;
        this.years = years;
        this.tx = tx;
        this.audit = audit;
    }

    /** Only of the heads they had before them: another may have come meanwhile. */
    Mono<Outcome> say(CurrentUser staff, Map<String, String> fields) {
        var heads = Arrays.stream(fields.getOrDefault("heads", "").split(",")).map(String::strip).filter(head -> !head.isEmpty()).toList();
        return store.unexplained(years.sendsFrom()).flatMap(open -> open.stream().filter(one -> one.which().equals(fields.getOrDefault("which", "").strip())).findFirst()
                .filter(one -> one.heads().stream().anyMatch(heads::contains))
                .map(one -> tx.run(store.say(one.schedule(), one.year(), heads, staff.actor(), years.now())
                        .flatMap(schedule -> audit.record(staff, "service-charge.nothing-spent", new Subject("charge-schedule", schedule)).<Outcome>thenReturn(new Outcome.Done()))
                        .defaultIfEmpty(new Outcome.NotNow())))
                .orElseGet(() -> Mono.just(new Outcome.Wrong(List.of(Problem.of("", "leasehold.noCosts.which"))))));
    }
}
