package org.doorstep.leasehold.service;

import java.time.Duration;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.Bills.ChangedBills;
import org.doorstep.leasehold.Bills.Outcome;
import org.doorstep.platform.jobs.Jobs;
import org.doorstep.platform.jobs.ReactiveJobHandler;
import org.doorstep.platform.jobs.Wait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts the changed quarters of a schedule's year right with one reason, or what the year came to, a page of leases a job, so that one that is killed goes on where it was. A lease that cannot be put
 * right now stays on the list.
 */
@Component
class PuttingRight implements ReactiveJobHandler {

    private static final Logger log = LoggerFactory.getLogger(PuttingRight.class);
    private static final String TASK = "leasehold.put-right";
    private static final int PAGE = 50;

    private final PutRightStore orders;
    private final BillCorrections corrections;
    private final BillService.Written written;
    private final LeaseYears years;
    private final Jobs jobs;
    private final Ids ids;

    PuttingRight(PutRightStore orders, BillCorrections corrections, BillService.Written written, LeaseYears years, Jobs jobs, Ids ids) {
        this.orders = orders;
        this.corrections = corrections;
        this.written = written;
        this.years = years;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Of two who ask for the same at once one is heard. */
    Mono<Outcome> begin(CurrentUser staff, ChangedBills which, String why) {
        var id = ids.next();
        return written.once(orders.begin(id, which, why, years.now()).delayUntil(first -> first ? page(id, "") : Mono.empty()), staff,
                "service-charge-bills.put-right", new Subject("charge-put-right", id));
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        var parts = data.split(" ", 2);
        return orders.of(UUID.fromString(parts[0])).flatMap(order -> orders.leases(order, parts[1], PAGE).collectList()
                .flatMap(leases -> Flux.fromIterable(leases).concatMap(lease -> one(order, lease))
                        .then(leases.size() == PAGE ? page(order.id(), leases.getLast()) : orders.done(order.id(), years.now()))));
    }

    /** One that fails twice keeps nobody else waiting: it stays on the list. */
    private Mono<Void> one(PutRightStore.PutRight order, String lease) {
        return Mono.defer(() -> corrections.together(lease, order)).retry(1).onErrorResume(error -> {
            log.warn("The bills of a lease could not be put right: {}", error.getClass().getSimpleName());
            return Mono.empty();
        });
    }

    /** What is left is on the list, and may be asked for again. */
    @Override
    public void givenUp(String id, String data) {
        Wait.forIt(orders.done(UUID.fromString(data.split(" ", 2)[0]), years.now()), limit());
    }

    private Mono<Void> page(UUID order, String after) {
        return jobs.enqueue(TASK, order + ":" + after, order + " " + after, years.now());
    }
}
