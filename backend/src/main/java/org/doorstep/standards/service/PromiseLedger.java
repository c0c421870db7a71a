package org.doorstep.standards.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.standards.ExtendOutcome;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Foreseen;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.Promises;
import org.doorstep.standards.Upcoming;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The face's reads, and the way to its writes. */
@Component
class PromiseLedger implements Promises {

    private final OpenPromises open;
    private final HearEvent hear;
    private final ExtendPromise extend;
    private final WithdrawPromises withdraw;
    private final PromiseStore store;
    private final PromiseViews views;

    PromiseLedger(OpenPromises open, HearEvent hear, ExtendPromise extend, WithdrawPromises withdraw, PromiseStore store,
            PromiseViews views) {
        this.open = open;
        this.hear = hear;
        this.extend = extend;
        this.withdraw = withdraw;
        this.store = store;
        this.views = views;
    }

    @Override
    public Mono<List<PromiseView>> open(CurrentUser who, Subject subject, String trigger, Facts facts, Instant at) {
        return open.open(subject, trigger, facts, at);
    }

    @Override
    public Mono<List<Foreseen>> foresee(CurrentUser who, String trigger, Facts facts, Instant at) {
        return Mono.fromSupplier(() -> open.foresee(trigger, facts, at));
    }

    @Override
    public Mono<List<PromiseView>> keep(CurrentUser who, Subject subject, String event, Instant at) {
        return hear.hear(subject, event, at);
    }

    @Override
    public Mono<ExtendOutcome> extend(CurrentUser who, Subject subject, String standard, Instant newDue, String reason) {
        return extend.extend(who, subject, standard, newDue, reason);
    }

    @Override
    public Mono<List<PromiseView>> withdraw(CurrentUser who, Subject subject, String reason) {
        return withdraw.withdraw(who, subject, reason);
    }

    @Override
    public Mono<List<PromiseView>> of(CurrentUser who, Subject subject) {
        return store.of(Set.of(subject)).map(this::views);
    }

    @Override
    public Mono<Map<Subject, List<PromiseView>>> of(CurrentUser who, Set<Subject> subjects) {
        return subjects.isEmpty()
                ? Mono.just(Map.of())
                : store.of(subjects).map(all -> views(all).stream().collect(Collectors.groupingBy(PromiseView::subject)));
    }

    @Override
    public Mono<Upcoming> fallingDue(CurrentUser who, Upcoming.Query query) {
        return switch (who) {
            case CurrentUser.Staff _, CurrentUser.System _ -> store.fallingDue(query).flatMap(found -> page(found, query.size()));
            case CurrentUser.Anonymous _, CurrentUser.Resident _, CurrentUser.Champion _, CurrentUser.Integration _ ->
                    Mono.just(new Upcoming(List.of(), Map.of(), Optional.empty()));
        };
    }

    private Mono<Upcoming> page(List<Promise> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? Optional.of(new Upcoming.Cursor(shown.getLast().due(), shown.getLast().id()))
                : Optional.<Upcoming.Cursor>empty();
        return owed(shown).map(owed -> new Upcoming(views(shown), owed, next));
    }

    private Mono<Map<Subject, Integer>> owed(List<Promise> firsts) {
        return firsts.isEmpty() ? Mono.just(Map.of()) : store.of(firsts.stream().map(Promise::subject).collect(Collectors.toSet()))
                .map(all -> all.stream().filter(promise -> promise.stoppedAt().isEmpty()).collect(Collectors.groupingBy(Promise::subject, Collectors.summingInt(_ -> 1))));
    }

    private List<PromiseView> views(List<Promise> promises) {
        return promises.stream().map(views::view).toList();
    }
}
