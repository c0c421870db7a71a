package org.doorstep.leasehold.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.AskedFirst;
import org.doorstep.leasehold.CostlyHeads.Listed;
import org.doorstep.leasehold.Spending;
import reactor.core.publisher.Mono;

/** Heads whose costs of a year are over a limit, and what the team said of them. */
public interface CostlyHeadStore {

    /**
     * @param schedule reference of the only one; empty for all
     */
    Mono<Listed> over(Limits over, Years of, String schedule, int most);

    /**
     * Which service charge years are looked at.
     *
     * @param since    the first of those that all are
     * @param old      those before it that are too
     * @param sentFrom a statement of an old one that went out before this day the system before has settled
     */
    record Years(int since, List<Integer> old, LocalDate sentFrom) {

        public Years {
            old = List.copyOf(old);
        }
    }

    /** @return the schedule's id; empty when there is no such head and year */
    Mono<UUID> sort(String schedule, int year, String head, Spending spending);

    /**
     * What the dearest share is over.
     *
     * @param agreement also of a head of which nobody has said what it is for
     */
    record Limits(Money works, Money agreement) {}

    /** @return the schedule's id; empty when there is no such head and year, or no such consultation of its schedule */
    Mono<UUID> answer(Said said, Instant at, String by);

    /**
     * @param most one lease pays at most; only where the answer is a limit
     */
    record Said(String schedule, int year, String head, AskedFirst answer, Optional<String> consultation, Optional<Money> most, String why) {}
}
