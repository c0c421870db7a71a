package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.directdebit.model.Standing;
import org.doorstep.directdebit.model.Terms;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells whoever was told of a month that it was not taken and is not: its file never went, was refused, or was not made, and what
 * may still follow without being told anew ({@code CollectionCalendar.DAYS_LATE}) is over (backend/docs/adr/0059). Or that we did not
 * know them as one of the agreement that day. Each is told once.
 */
@Component
class Missed {

    private static final int SOME = 500;
    private static final UUID START = new UUID(0, 0);
    /** Months back from the one of today's file: that Bacs refused a file may be said weeks later. */
    private static final int BACK = 2;

    private final RunStore runs;
    private final StillPaying paying;
    private final Telling telling;
    private final Scheme scheme;
    private final Stamp stamp;

    Missed(RunStore runs, StillPaying paying, Telling telling, Scheme scheme, Stamp stamp) {
        this.runs = runs;
        this.paying = paying;
        this.telling = telling;
        this.scheme = scheme;
        this.stamp = stamp;
    }

    private record Late(StoredDebit debit, YearMonth month, Terms terms, CollectionDay.On day) {

        RunStore.Month key() {
            return new RunStore.Month(debit.id(), month, day.input());
        }
    }

    private record Untold(Late late, boolean gone) {}

    Mono<Void> all() {
        return scheme.isWorkingDay(stamp.today()) && scheme.calendar().handedIn(stamp.today()) instanceof CollectionDay.On run
                ? from(run.entry(), START) : Mono.empty();
    }

    private Mono<Void> from(LocalDate entry, UUID after) {
        return runs.collectable(after, entry, SOME).flatMap(some -> some.isEmpty() ? Mono.empty()
                : among(some.stream().flatMap(debit -> late(debit, entry)).toList()).then(Mono.defer(() -> from(entry, some.getLast().id()))));
    }

    /** What was told for a day from which today's file is too far, whether it was taken or not. */
    private Stream<Late> late(StoredDebit debit, LocalDate entry) {
        var month = YearMonth.from(entry);
        return Stream.iterate(month.minusMonths(BACK), each -> !each.isAfter(month), each -> each.plusMonths(1))
                .flatMap(each -> Terms.of(each, debit.terms()).stream().flatMap(terms -> late(debit, each, terms, entry)));
    }

    private Stream<Late> late(StoredDebit debit, YearMonth month, Terms terms, LocalDate entry) {
        return scheme.calendar().in(month, terms.day()) instanceof CollectionDay.On on && on.entry().isBefore(entry) && !scheme.calendar().inTime(on.entry(), entry)
                && !on.entry().isBefore(terms.starts()) && debit.earliest().filter(first -> !on.entry().isBefore(first)).isPresent()
                ? Stream.of(new Late(debit, month, terms, on)) : Stream.empty();
    }

    private Mono<Void> among(List<Late> late) {
        var byKey = late.stream().collect(Collectors.toMap(Late::key, each -> each, (one, _) -> one));
        return late.isEmpty() ? Mono.empty() : runs.untaken(List.copyOf(byKey.keySet()))
                .map(untaken -> untaken.stream().map(each -> new Untold(byKey.get(each.month()), each.gone())).toList())
                .filter(missed -> !missed.isEmpty())
                .flatMap(this::tell);
    }

    /** Who still pays, and who is not taken from because the register names them no more: that may be wrong, and nobody else tells them. */
    private Mono<Void> tell(List<Untold> missed) {
        var debits = missed.stream().collect(Collectors.toMap(each -> each.late().debit().id(), each -> each.late().debit(), (one, _) -> one)).values();
        return paying.of(List.copyOf(debits)).flatMapMany(standings -> Flux.fromIterable(missed)
                        .filter(each -> told(standings.get(each.late().debit().id()), each.gone())))
                .concatMap(each -> telling.missed(Gathering.SYSTEM, each.late().debit(), each.late().terms().amount(), each.late().day().entry(), each.gone())).then();
    }

    /** What was missed for another reason waits until it is known again that they pay. */
    private static boolean told(Standing standing, boolean gone) {
        return standing == Standing.PAYS || gone && standing == Standing.LEFT;
    }
}
