package org.doorstep.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the yearly changes and who was told of them. */
public interface ReviewStore {

    /** @param before the net rent of the day before; @param after that of the day itself */
    record NetRent(String account, Money before, Money after) {}

    /** @param lines each head with what it costs before and from that day */
    record Notice(UUID id, UUID account, LocalDate changesOn, String tenure, Instant toldAt, List<Breakdown> lines) {}

    record Progress(long told, Optional<Instant> begun, Optional<Instant> done) {}

    /** How many open accounts have another charge from that day on. */
    Mono<Long> countChanged(LocalDate changesOn);

    /** Those of them that were not told yet, in the order of their ids after {@code after}. */
    Flux<RentStore.Held> toTell(LocalDate changesOn, Optional<UUID> after, int most);

    /** Net rents that rise that day. */
    Flux<NetRent> rises(LocalDate changesOn);

    Mono<Progress> progress(LocalDate changesOn);

    /** Marks that telling has begun; the first time counts. */
    Mono<Void> begin(LocalDate changesOn, String actor, Instant at);

    Mono<Void> done(LocalDate changesOn, Instant at);

    /** @return false when this account was told of this day's change before: nothing was kept */
    Mono<Boolean> add(Notice notice);

    /** What an account was told of a change. */
    Mono<Notice> told(UUID account, LocalDate changesOn);

    /** The agreements that these notices were for, by the notice. */
    Mono<Map<UUID, UUID>> agreements(Collection<UUID> notices);

    /** A notice by its own id, which only the contact about it has. */
    Mono<Notice> notice(UUID id, String account);
}
