package org.doorstep.leasehold.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.doorstep.contact.Contact;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.TeamNotice;
import org.doorstep.contact.TeamTasks;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.service.CostWatchStore.Due;
import org.doorstep.leasehold.service.CostWatchStore.Settled;
import org.doorstep.leasehold.service.CostWatchStore.Watched;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Promises;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The promise of section 20B for each cost that the team is warned of: asked for, or told of in writing, within the months of the law
 * from the day it was incurred (rules.md SC-1). It is kept by the day the last lease was asked, and missed where that was too late. The team has a
 * mail a night of those whose next warning is due (the settings' warn-days), since nobody opens a page for what is not there yet.
 */
@Component
class CostWatch {

    private static final CurrentUser SYSTEM = BillPosting.SYSTEM;

    private static final String WARNING = "charge-cost-warning";
    private static final String PAGE = "/service-charges/warnings";

    /** A night takes so many; the rest have the next one. */
    private static final int MOST = 500;

    private final CostWatchStore costs;
    private final Promises promises;
    private final Contact contact;
    private final LeaseYears years;
    private final Tx tx;

    CostWatch(CostWatchStore costs, Promises promises, Contact contact, LeaseYears years, Tx tx) {
        this.costs = costs;
        this.promises = promises;
        this.contact = contact;
        this.years = years;
        this.tx = tx;
    }

    Mono<Void> begin() {
        return costs.toWatch(years.costsWhen(), years.warnedOfUntil(), MOST).collectList().flatMapMany(Flux::fromIterable).concatMap(this::begin).then(warn());
    }

    /** Not marked as warned of where no mail went: tomorrow is another night. */
    private Mono<Void> warn() {
        return Mono.defer(() -> costs.toWarn(years.costsWhen(), years.warnedOf(), MOST).collectList()).filter(due -> !due.isEmpty())
                .flatMap(due -> tx.run(contact.tellTeam(SYSTEM, mail(due)).filter(told -> told).flatMap(_ -> costs.warned(due))));
    }

    /** The same costs and warnings are one mail, whoever asks for it again. */
    private TeamNotice mail(List<Due> due) {
        var id = UUID.nameUUIDFromBytes(due.toString().getBytes(StandardCharsets.UTF_8));
        var tasks = due.stream().map(cost -> new TeamTasks.Task(cost.reference(), years.lastToPost(years.rule(), cost.incurred()))).toList();
        return new TeamNotice(LeaseholdTeam.NAME, NoticeKind.COSTS_TO_SAVE, new Subject(WARNING, id), new TeamTasks(PAGE, tasks),
                NoticeKind.COSTS_TO_SAVE.code() + ":" + id);
    }

    private Mono<Void> begin(Watched cost) {
        return tx.run(costs.watch(cost, years.today()).filter(first -> first)
                .flatMap(_ -> promises.open(SYSTEM, subject(cost.cost()), "cost.incurred", Facts.of("tenure", "lease"), years.beginOf(cost.incurred())))).then();
    }

    Mono<Void> end() {
        return costs.settled(years.costsWhen(), MOST).collectList().flatMapMany(Flux::fromIterable).concatMap(this::end).then();
    }

    private Mono<Void> end(Settled cost) {
        return tx.run(costs.end(cost.cost()).filter(first -> first).flatMap(_ -> settle(cost))).then();
    }

    private Mono<?> settle(Settled cost) {
        var about = subject(cost.cost());
        return cost.told().<Mono<?>>map(on -> promises.keep(SYSTEM, about, "cost.notified", years.beginOf(on)))
                .or(() -> cost.demanded().map(on -> promises.keep(SYSTEM, about, "cost.demanded", years.beginOf(on))))
                .orElseGet(() -> promises.withdraw(SYSTEM, about, "decided"));
    }

    private static Subject subject(UUID cost) {
        return new Subject(CostTelling.SUBJECT, cost);
    }
}
