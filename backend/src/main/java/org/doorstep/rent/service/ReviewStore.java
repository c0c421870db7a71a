package org.doorstep.rent.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.RentReviews.Untold;
import org.doorstep.rent.RentReviews.Waiting;
import org.doorstep.residents.AgreementKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the changes of charges and who was told of them. A day of change is always a debit day. */
public interface ReviewStore {

    /**
     * Accounts that are charged something else from a day on than the week before; what begins or ends for the first or the
     * last time is no change of theirs.
     *
     * @param kind    of the agreement in force today; empty where none is
     * @param served  whether these are accounts whose prescribed notice of it was served in time
     * @param untold  of those that were not told, or told something else than it is now, or by a letter that did not leave or came too
     *                late; whoever was told of a change that was taken back is one of them
     * @param unsent  of those, by a letter that did not leave the house
     */
    record Tally(LocalDate day, Optional<AgreementKind> kind, boolean served, long changed, long untold, long unsent) {}

    /**
     * @param told   how often this account was told of this day already
     * @param served the day on which the prescribed notice of the change was served in time, where the law wants one and it was
     */
    record ToTell(RentStore.Held account, AgreementKind kind, int told, Optional<LocalDate> served) {}

    /** @param before the net rent of the last week of the rent year before, or of the week before; @param after that from the day on */
    record NetRent(String account, Optional<AgreementKind> kind, Money before, Money after) {}

    /**
     * @param n     which notice of this day it is, from 1
     * @param lines each head with what it costs the week before and from that day
     */
    record Notice(UUID id, UUID account, LocalDate changesOn, int n, String tenure, Instant toldAt, List<Breakdown> lines) {

        /** Whether what it tells is a change: not so when one that was told is taken back. */
        boolean changes() {
            return ReviewStore.changes(lines);
        }
    }

    /** Whose notice it was of which it is known now what became of its letters. */
    record Settled(UUID account, String tenure) {}

    /** One of the notices of a day. */
    record Told(int n, Instant at, List<Breakdown> lines) {

        boolean changes() {
            return ReviewStore.changes(lines);
        }
    }

    private static boolean changes(List<Breakdown> lines) {
        return lines.stream().anyMatch(line -> !line.now().equals(line.before()));
    }

    /**
     * @param told  what was told of the day, in turn; nothing where nothing changes but the weeks of the year
     * @param waits whether the rise of that day waits for its notice, or no letter of it is there in time yet
     */
    record ToDebit(RentStore.Held account, List<Told> told, boolean waits) {}

    record Progress(long told, long onWay, Optional<Instant> begun, Optional<Instant> done, Optional<String> reason) {}

    /** What changes on these days, for those that have something. */
    Flux<Tally> tallies(Collection<LocalDate> days, LocalDate today);

    /** Accounts to be told, in the order of their ids after {@code after}. */
    Flux<ToTell> toTell(LocalDate changesOn, LocalDate today, Optional<UUID> after, int most);

    /** Accounts to be told whose agreement is one of these kinds, and after them those whose agreement is over. */
    Flux<Untold> untold(LocalDate changesOn, LocalDate today, Set<AgreementKind> late, int most);

    /** How many accounts' rises of these days wait for the notice that the law prescribes, for the days that have one. */
    Mono<Map<LocalDate, Long>> waiting(Collection<LocalDate> days);

    /** The first of them, with the notice of each that was served too late. */
    Flux<Waiting> waitingOn(LocalDate changesOn, int most);

    /** Net rents that rise that day, none that waits. @param yearBefore the last debit day before the rent year that has it */
    Flux<NetRent> rises(LocalDate changesOn, LocalDate yearBefore, LocalDate today);

    Mono<Progress> progress(LocalDate changesOn);

    /** Marks that telling has begun; the first time counts, and the last reason. */
    Mono<Void> begin(LocalDate changesOn, String actor, Optional<String> reason, Instant at);

    Mono<Void> done(LocalDate changesOn, Instant at);

    /**
     * @param latest the last day on which it is in time
     * @return false when this account was told so often of this day before: nothing was kept
     */
    Mono<Boolean> add(Notice notice, LocalDate latest);

    /**
     * What became of the letters of a notice.
     *
     * @param served the day on which the last of them is there; empty where one did not leave the house
     * @return whose it was; empty where there is no such notice, or a day was kept already
     */
    Mono<Settled> settle(UUID notice, Optional<LocalDate> served);

    /** What an account was told of each day to come, the newest notice of it, the earliest day first; nothing of a rise that waits, nor of one whose letter came too late or not at all, unless the prescribed notice was served in time. */
    Flux<Notice> toldOf(UUID account, LocalDate today);

    /** The agreements that these notices, of changes or of a start, were for, by the notice. */
    Mono<Map<UUID, UUID>> agreements(Collection<UUID> notices);

    /** A notice by its own id, which only the contact about it has. */
    Mono<Notice> notice(UUID id, String account);

    /**
     * Accounts that go on after a day and were told of it, in the order of their ids after {@code after}.
     *
     * @param others whether also those that were told nothing and are charged before it and after it
     */
    Flux<ToDebit> toDebit(LocalDate changesOn, boolean others, Optional<UUID> after, int most);

    /** Accounts that were told of a change or a start once, and have closed, or whose agreement is over. */
    Flux<UUID> ended(LocalDate today);

    Mono<Void> end(UUID account, Instant at);
}
