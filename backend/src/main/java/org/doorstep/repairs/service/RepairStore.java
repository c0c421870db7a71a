package org.doorstep.repairs.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.repairs.RepairCard;
import org.doorstep.repairs.model.Repair;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps repairs. Every finder takes whose it is as well as the id. */
public interface RepairStore {

    /**
     * One line of a case's timeline: words {@code repairs.entry.<what>} with arguments.
     *
     * @param once tells it from others: an event heard twice adds one line
     */
    record Entry(Instant at, String what, List<String> args, String once) {

        /** Something that happens to a repair once: reported, done. */
        static Entry once(Instant at, String what, String... args) {
            return new Entry(at, what, List.of(args), what);
        }
    }

    /** @return false when an open repair of the same fault is there already, by the database's own word */
    Mono<Boolean> insert(Repair repair);

    Mono<Repair> find(Whose whose, String reference);

    Mono<Repair> find(Whose whose, UUID id);

    /** How it stands, with its visits, promises and timeline: a mark that is another one after every change. */
    Mono<String> mark(Whose whose, UUID id);

    /** The same, kept from everybody else until the transaction ends. */
    Mono<Repair> lock(Whose whose, UUID id);

    /** Open ones first, then the latest; those after {@code before}, the reference of one of theirs. */
    Flux<RepairCard> cards(Whose.Residents whose, Optional<String> before, int limit);

    /** For staff. */
    Flux<Repair> byIds(Set<UUID> ids);

    /** Those a person has to read first, the oldest first; of those that are over, only what may mention a hazard. */
    Flux<Repair> toReview();

    /** Those that wait for something, the earliest day to look again first. */
    Flux<Repair> waiting();

    /** The agreements under which a visit of an open repair is still to come. */
    Flux<UUID> agreementsVisited();

    /** Open repairs of these agreements with a visit still to come, the earliest visit first. */
    Flux<Repair> visitedUnder(Set<UUID> agreements);

    /** Whether its words may mention a hazard and nobody has read them: until somebody does, it may be one (rules.md AW-7). */
    Mono<Boolean> hazardUnread(UUID repair);

    /** @return false when there is nothing to read, or somebody did */
    Mono<Boolean> reviewed(UUID repair, String by);

    /** Open repairs of these places, the oldest first: what neighbours may join, and what is not reported twice. */
    Flux<Repair> openAt(Collection<UUID> places);

    /** The last finished repair of a fault in a place since then. */
    Mono<Repair> lastDone(UUID place, String fault, Instant since);

    /** Keeps where it stands now. */
    Mono<Void> update(Repair repair);

    /** Keeps what is known of its hazards now, and under whose law. */
    Mono<Void> judge(Repair repair);

    /** @return false when the same was added before */
    Mono<Boolean> add(UUID repair, Entry entry);

    /** A neighbour joins a repair of shared parts. */
    Mono<Void> follow(UUID repair, String person, Instant since);

    /** The people who joined it, by their references. */
    Flux<String> followers(UUID repair);

    /** Those who joined any of these repairs; a repair nobody joined is left out. One round trip. */
    Mono<Map<UUID, List<String>>> followers(Set<UUID> repairs);

    Flux<Entry> entries(UUID repair);
}
