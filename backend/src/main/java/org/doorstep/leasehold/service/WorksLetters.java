package org.doorstep.leasehold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bills of works that reached nobody: they asked nobody, and go once there is an address (backend/docs/adr/0099). */
@Component
class WorksLetters {

    private final LeaseLetterStore letters;
    private final WorksPosting posting;
    private final WorksStore works;
    private final WorksSumStore sums;
    private final LeasePlaces places;
    private final WorksBilling.Making making;

    WorksLetters(LeaseLetterStore letters, WorksPosting posting, WorksStore works, WorksSumStore sums, LeasePlaces places, WorksBilling.Making making) {
        this.letters = letters;
        this.posting = posting;
        this.works = works;
        this.sums = sums;
        this.places = places;
        this.making = making;
    }

    /**
     * Sends what can be sent. A bill that is not what it would be waits until it is put right; one that is served too late is shown alone.
     *
     * @param bills   of one consultation, that stand
     * @param changed those of them that ask for another sum than they would today
     * @return how many reached nobody still
     */
    Mono<Long> look(UUID consultation, List<WorksKept> bills, Set<UUID> changed) {
        var byId = bills.stream().collect(Collectors.toMap(WorksKept::id, bill -> bill));
        return letters.unservedOf(byId.keySet()).collectList().filter(unserved -> !unserved.isEmpty())
                .flatMap(unserved -> inTime(consultation, unserved.stream().map(Unserved::lease).collect(Collectors.toSet())).flatMap(inTime -> Flux.fromIterable(unserved)
                        .filterWhen(one -> inTime.contains(one.lease()) && one.again() && !changed.contains(one.paper()) ? again(one, byId).map(sent -> !sent) : Mono.just(true)).count()))
                .defaultIfEmpty(0L);
    }

    /** Those of these leases that a letter of today asks in time: in another country it is there later. */
    private Mono<Set<String>> inTime(UUID consultation, Set<String> leases) {
        return sums.untold(consultation).map(Optional::of).defaultIfEmpty(Optional.empty())
                .flatMap(untold -> sums.said(consultation).flatMap(sum -> making.post().leases(leases).map(abroad -> leases.stream()
                        .filter(lease -> making.missed(sum, untold, abroad.contains(lease)).isEmpty()).collect(Collectors.toSet()))))
                .defaultIfEmpty(Set.of());
    }

    /** What goes out later is paid by a later day. */
    private Mono<Boolean> again(Unserved one, Map<UUID, WorksKept> bills) {
        var bill = bills.get(one.paper());
        return places.one(BillPosting.SYSTEM, bill.lease()).flatMap(place -> making.tx().run(posting.again(place, bill)
                .delayUntil(sent -> sent ? works.paidBy(bill.id(), making.due()) : Mono.empty()), sent -> sent)).defaultIfEmpty(false);
    }
}
