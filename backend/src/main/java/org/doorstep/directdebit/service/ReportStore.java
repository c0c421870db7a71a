package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import reactor.core.publisher.Mono;

/** Keeps which reports were taken in and what each thing in them led to. */
public interface ReportStore {

    /** @param outcome {@code done}, {@code before} or {@code look} */
    record Heard(int n, String reference, String what, String reason, LocalDate day, String outcome, Optional<UUID> debit) {}

    /** @return false when this very report was taken before */
    Mono<Boolean> add(String sha256, String kind, Instant at, String actor, int advices);

    Mono<Void> add(String sha256, Heard heard);

    /**
     * Whether something newer was done about an instruction, or this very thing: a report may be taken in late, or downloaded twice.
     *
     * @param day  for which the bank says it, which is not the day on which it does: an account that moves on Friday may be cancelled on Wednesday
     * @param ends whether it ends the instruction: nothing but its being brought back later outweighs that
     */
    Mono<Boolean> overtaken(String reference, String what, String reason, LocalDate day, boolean ends);

    /** What somebody has to see to, the newest first, and how many there are. */
    Mono<DebitRuns.ToSeeList> toSee(int limit);

    /** @return how many of these were not seen to before */
    Mono<Long> seen(List<UUID> ids, String actor, Instant at);
}
