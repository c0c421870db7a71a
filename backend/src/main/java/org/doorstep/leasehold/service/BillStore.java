package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Bills.LimitedHead;
import org.doorstep.leasehold.Bills.OpenBill;
import org.doorstep.leasehold.Bills.OpenCount;
import org.doorstep.leasehold.SentBill;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.model.Billed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the bills that went out. A lease is named by its agreement's reference, which the service found to be the caller's. */
public interface BillStore {

    /** The leases that bear a part in a year, and those that were taken out of it with a bill that stands or is looked at, in the order of their references. */
    Flux<String> leases(int year, String after, int most);

    /**
     * Years before one that may still have to be settled: a statement of theirs went out from a day on, or staff have to look at one of their bills.
     *
     * @param billed the first year of which quarters are sent here: one that was not is looked for however long ago it was
     */
    Flux<Integer> toSettle(int before, LocalDate from, int billed);

    /** Every bill of a lease's year, taken back or not, the newest version first. */
    Mono<List<Billed>> of(String lease, int year);

    /** All bills of a lease in the order they were sent. */
    Flux<SentBill> sent(String lease);

    /** @return false when it is there already */
    Mono<Boolean> add(Billed bill);

    /** Bills that went out together, by their inner ids: the first one's letter asks for the others too. */
    Mono<Void> oneLetter(List<UUID> together);

    /** Bills that go out later than they were made, by their inner ids, are paid by a later day, never a sooner one. */
    Mono<Void> paidBy(List<UUID> bills, LocalDate due);

    /** What else the letter of a bill asks for, if it is this lease's, in the order of their numbers. */
    Mono<List<Billed>> inLetterOf(UUID bill, String lease);

    /** @return false when somebody else took it back before */
    Mono<Boolean> takeBack(UUID bill, Instant at, String why);

    /**
     * What staff have to look at in a lease's year, in place of what was found before.
     *
     * @param changed by the numbers of changed bills, the references of the schedules whose own lines are others
     */
    Mono<Void> open(String lease, int year, List<OpenBill> found, Map<Integer, Set<String>> changed, Instant at);

    /** The heads of a lease's year that estimates limit, in place of what was found before. */
    Mono<Void> limited(YearView year, Instant at);

    /** None of a lease's year are limited: it has no part in it any more. */
    Mono<Void> unlimited(String lease, int year);

    /** Those of a lease's year that were found last. */
    Mono<List<LimitedTold>> limited(String lease, int year);

    /** @param until the last day of the year that it holds for */
    record LimitedTold(String head, Money most, YearView.Sums over, LocalDate until) {}

    /** Those of all leases, the latest years first, at most so many. */
    Flux<LimitedHead> limited(int most);

    Mono<Long> limits();

    /** How much was found last by each reason, the worst first. */
    Flux<OpenCount> counts();

    /**
     * What was found last, the worst first, at most so much.
     *
     * @param why   only what has this reason; empty: all
     * @param after what comes behind this one; empty: from the first
     */
    Flux<OpenBill> open(String why, Optional<OpenPlace> after, int most);

    /** Where a bill stands among those to look at. */
    record OpenPlace(String why, String lease, int year, int number) {

        private static final Pattern WRITTEN = Pattern.compile("([a-z-]+) (\\d{4}) (\\d) (.+)");

        /** Reads {@link OpenBill#place()} back; empty for anything else. */
        static Optional<OpenPlace> of(String place) {
            var parts = WRITTEN.matcher(place);
            return parts.matches() ? Optional.of(new OpenPlace(parts.group(1), parts.group(4), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))) : Optional.empty();
        }
    }

    /**
     * A lease is asked for costs on a day (section 20B); what a day before asked for as much of is left out.
     *
     * @param costs  how much of each, by its reference
     * @param letter that asks, by its name: with it goes what it asked for; empty where none does
     */
    Mono<Void> asked(String lease, Map<String, Money> costs, LocalDate on, Optional<String> letter);

    /** Whether each bill of a lease's year that stands was served by its letter; one from before that was kept counts as served. */
    Mono<Boolean> served(String lease, int year);

    /** The names of schedules, by their references. */
    Mono<Map<String, String>> schedules(Collection<String> references);

    /** The leases of bills, by the bills' ids. */
    Mono<Map<UUID, String>> leasesOf(Collection<UUID> bills);

    /** The references of the accounts that bills are on, by the bills' ids. */
    Mono<Map<UUID, String>> accountsOf(Collection<UUID> bills);

    /** A bill that messages name, if it is this lease's. */
    Mono<Billed> told(UUID bill, String lease);
}
