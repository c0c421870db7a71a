package org.doorstep.standards.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.doorstep.kernel.Ids;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.tx.Tx;
import org.doorstep.standards.Facts;
import org.doorstep.standards.Foreseen;
import org.doorstep.standards.PromiseView;
import org.doorstep.standards.model.Binding;
import org.doorstep.standards.model.Counting;
import org.doorstep.standards.model.Promise;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts the clocks a trigger opens. */
@Component
class OpenPromises {

    private final Charters charters;
    private final Landlord landlord;
    private final PromiseStore store;
    private final PromiseViews views;
    private final Ids ids;
    private final Tx tx;

    OpenPromises(Charters charters, Landlord landlord, PromiseStore store, PromiseViews views, Ids ids, Tx tx) {
        this.charters = charters;
        this.landlord = landlord;
        this.store = store;
        this.views = views;
        this.ids = ids;
        this.tx = tx;
    }

    Mono<List<PromiseView>> open(Subject subject, String trigger, Facts facts, Instant at) {
        var foreseen = foresee(trigger, facts, at);
        var standards = foreseen.stream().map(one -> one.standard().id()).collect(Collectors.toSet());
        var promises = foreseen.stream()
                .map(one -> Promise.open(ids.next(), subject, one.standard(), at, one.due()))
                .toList();
        return promises.isEmpty()
                ? Mono.just(List.of())
                : tx.run(store.add(promises).then(Mono.defer(() -> running(subject, standards))));
    }

    List<Foreseen> foresee(String trigger, Facts facts, Instant at) {
        charters.vocabulary().require(trigger);
        charters.vocabulary().require(facts);
        var office = views.office();
        return Binding.opened(charters.all(), Set.copyOf(landlord.charters()), landlord.kind().word(), trigger, facts, office.dayOf(at))
                .stream()
                .flatMap(standard -> Counting.due(standard.limit(), at, office).map(due -> new Foreseen(standard, due)).stream())
                .sorted(Comparator.comparing((Foreseen one) -> one.due().at()).thenComparing(one -> one.standard().id()))
                .toList();
    }

    private Mono<List<PromiseView>> running(Subject subject, Set<String> standards) {
        return store.of(Set.of(subject)).map(all -> all.stream()
                .map(views::view)
                .filter(PromiseView::owed)
                .filter(promise -> standards.contains(promise.standard()))
                .toList());
    }}
