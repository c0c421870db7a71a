package org.doorstep.leasehold.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.doorstep.contact.NoticeKind;
import org.doorstep.leasehold.service.LeaseLetterStore.Unserved;
import org.doorstep.platform.jobs.DailyJob;
import org.doorstep.platform.tx.Tx;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every night: notices of consultations and letters of costs that reached nobody are sent where there is an address now. Bills have looks of their own. */
@Component
class LeaseLetterLook implements DailyJob {

    /** For so long it is shown that a letter has not left, and tried to send it. */
    static final Period LOOKED_AT_FOR = Period.ofYears(1);

    private static final Set<NoticeKind> CONSULTING = Set.of(NoticeKind.CONSULTATION_NOTICE, NoticeKind.CONSULTATION_ESTIMATES, NoticeKind.CONSULTATION_REASONS);

    /** More than a landlord has leases: what cannot leave keeps nothing else from it. */
    static final int MOST = 5_000;

    private final LeaseLetterStore letters;
    private final CostTelling costs;
    private final ConsultationLetters consultations;
    private final Tx tx;
    private final Clock clock;

    LeaseLetterLook(LeaseLetterStore letters, CostTelling costs, ConsultationLetters consultations, Tx tx, Clock clock) {
        this.letters = letters;
        this.costs = costs;
        this.consultations = consultations;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "leasehold.letters";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 40);
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> handle(String id, String data) {
        return letters.unserved(LocalDate.now(clock).minus(LOOKED_AT_FOR), MOST).collectList()
                .flatMap(all -> Flux.fromStream(all.stream().filter(letter -> CONSULTING.contains(letter.kind()))).concatMap(this::look).then()
                        .thenMany(Flux.fromIterable(costsByLease(all))).concatMap(this::lookAtCosts).then());
    }

    private Mono<Void> look(Unserved letter) {
        return consultations.again(letter).filter(still -> !still).flatMap(_ -> letters.over(letter));
    }

    /** What a lease was not told of it is told of by one letter. */
    private static Collection<List<Unserved>> costsByLease(List<Unserved> all) {
        return all.stream().filter(letter -> letter.kind() == NoticeKind.COST_INCURRED).collect(Collectors.groupingBy(Unserved::lease, TreeMap::new, Collectors.toList())).values();
    }

    private Mono<Void> lookAtCosts(List<Unserved> ofLease) {
        return tx.run(costs.again(ofLease)).flatMapMany(Flux::fromIterable).concatMap(letters::over).then();
    }
}
