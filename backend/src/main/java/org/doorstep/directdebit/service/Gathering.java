package org.doorstep.directdebit.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.directdebit.model.CollectionCalendar;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.directdebit.model.TransactionCode;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what a day's file has to hold, so many at a time; what was gathered before is passed over. */
@Component
class Gathering {

    static final CurrentUser SYSTEM = new CurrentUser.System("direct-debit");

    private static final int SOME = 500;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final DebitStore debits;
    private final RunStore runs;
    private final DebitChanges changes;
    private final StillPaying paying;
    private final Days days;

    Gathering(Tx tx, DebitStore debits, RunStore runs, DebitChanges changes, StillPaying paying, Days days) {
        this.tx = tx;
        this.debits = debits;
        this.runs = runs;
        this.changes = changes;
        this.paying = paying;
        this.days = days;
    }

    /** The rules' days and the ids and the moment of new rows. */
    @Component("directDebitDays")
    record Days(Scheme scheme, Stamp stamp) {}

    Mono<Void> all(CollectionDay.On run) {
        return lodge(run).then(Mono.defer(() -> cancel(run))).then(Mono.defer(() -> collect(run, START)));
    }

    private Mono<Void> lodge(CollectionDay.On run) {
        return tx.run(runs.toLodge(SOME).flatMap(some -> Flux.fromIterable(some).concatMap(debit -> lodge(run, debit)).then(Mono.just(some.size()))))
                .flatMap(count -> count == SOME ? lodge(run) : Mono.empty());
    }

    private Mono<Void> lodge(CollectionDay.On run, StoredDebit debit) {
        var lodged = debit.in(DebitState.table().next(debit.state(), DebitState.Event.LODGE).orElseThrow()).from(days.scheme().earliest(run.input()));
        return runs.add(StoredLine.instruction(days.stamp().id(), run.input(), debit, TransactionCode.NEW))
                .then(debits.keep(lodged, days.stamp().now()))
                .then(Mono.defer(() -> late(lodged) ? changes.toldAgain(SYSTEM, lodged).then() : Mono.empty()));
    }

    /** Its file was late, or its account moved: what was told for a day before money may leave is told anew. */
    private boolean late(StoredDebit debit) {
        var from = debit.earliest().orElseThrow();
        var next = debit.asked().map(asked -> asked.plusMonths(1)).orElseGet(() -> debit.latest().from());
        var told = Terms.of(next, debit.terms()).orElseGet(debit::latest);
        var month = next.isAfter(told.from()) ? next : told.from();
        return days.scheme().calendar().in(month, told.day()) instanceof CollectionDay.On on && on.entry().isBefore(from);
    }

    private Mono<Void> cancel(CollectionDay.On run) {
        return tx.run(runs.toCancel(SOME).flatMap(some -> Flux.fromIterable(some)
                        .concatMap(debit -> runs.add(StoredLine.instruction(days.stamp().id(), run.input(), debit, TransactionCode.CANCEL)))
                        .then(Mono.just(some.size()))))
                .flatMap(count -> count == SOME ? cancel(run) : Mono.empty());
    }

    private Mono<Void> collect(CollectionDay.On run, UUID after) {
        return runs.collectable(after, run.entry(), SOME).flatMap(some -> some.isEmpty() ? Mono.<Void>empty()
                : due(run, some).flatMap(due -> tx.run(Flux.fromIterable(due).concatMap(one -> take(run, one)).then()))
                        .then(Mono.defer(() -> collect(run, some.getLast().id()))));
    }

    private record Due(StoredDebit debit, CollectionDay.On day, Terms terms) {}

    private Mono<List<Due>> due(CollectionDay.On run, List<StoredDebit> some) {
        var due = some.stream().flatMap(debit -> due(run, debit).stream()).toList();
        var amounts = due.stream().collect(Collectors.toMap(one -> one.debit().id(), one -> one.terms().amount()));
        return due.isEmpty() ? Mono.just(due) : paying.of(due.stream().map(Due::debit).toList(), debit -> amounts.get(debit.id()))
                .map(standings -> due.stream().filter(one -> standings.get(one.debit().id()) == Standing.PAYS).toList());
    }

    /** A collection that was moved over a month's end belongs to the month it was meant for: the one before, or the one to come. */
    private Optional<Due> due(CollectionDay.On run, StoredDebit debit) {
        return debit.earliest().stream().flatMap(_ -> CollectionCalendar.monthsOf(run.entry()).stream())
                .filter(each -> debit.asked().isEmpty() || each.isAfter(debit.asked().get()))
                .flatMap(each -> Terms.of(each, debit.terms()).stream().flatMap(terms -> days.scheme().calendar().due(each, terms.day(), run.entry()).stream()
                        .filter(day -> !day.entry().isBefore(terms.starts()) && !day.entry().isBefore(debit.earliest().orElseThrow()))
                        .map(day -> new Due(debit, day, terms))))
                .findFirst();
    }

    /** Read again under its lock: between the gathering and now they may have paused, cancelled or changed. */
    private Mono<Void> take(CollectionDay.On run, Due due) {
        return debits.lockReference(due.debit().reference())
                .filter(now -> due(run, now).equals(Optional.of(new Due(now, due.day(), due.terms()))))
                .flatMap(now -> Mono.justOrEmpty(DebitState.table().next(now.state(), DebitState.Event.TAKE).map(now::in)))
                .filterWhen(taken -> runs.add(StoredLine.collection(days.stamp().id(), run.input(), taken, due.terms().amount(), due.day().month(), due.day().entry())))
                .flatMap(taken -> debits.keep(taken, days.stamp().now()));
    }
}
