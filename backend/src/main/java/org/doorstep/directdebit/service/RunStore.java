package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.doorstep.directdebit.DebitRuns;
import org.doorstep.directdebit.model.CollectionDay;
import org.doorstep.kernel.Money;
import org.doorstep.platform.safe.Sealed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the files for Bacs, record by record while they are gathered, and what became of each record. */
public interface RunStore {

    /** @param made whether its file is there @param number counts all of them */
    record StoredRun(LocalDate input, LocalDate entry, long number, boolean made) {}

    /** What goes into a file's line. @param payer sealed for the instruction's row */
    record Printed(UUID debit, String reference, StoredDebit.Payer payer, StoredLine line) {}

    /** @param account the ledger's */
    record ToPost(StoredLine line, UUID account, LocalDate entry) {}

    /** A file that is made. @param taken pence */
    record Made(long collections, long taken, long instructions, String sha256, Sealed sealed, Instant at) {}

    /** The run of a day, begun when it is not there. */
    Mono<StoredRun> open(CollectionDay.On days);

    /** Gives up runs begun before this day whose file was never made: their records wait for the next. */
    Mono<Long> abandonBefore(LocalDate today);

    /** Instructions no file has lodged yet. */
    Mono<List<StoredDebit>> toLodge(int limit);

    /** Ended ones that the bank has to be told of. */
    Mono<List<StoredDebit>> toCancel(int limit);

    /** Live and lodged by a file that Bacs has, in the order of their ids, money may leave by the day. */
    Mono<List<StoredDebit>> collectable(UUID after, LocalDate entry, int limit);

    /** A month of an instruction. @param input when its file was to be handed in */
    record Month(UUID debit, YearMonth month, LocalDate input) {}

    /** @param gone whether the register did not name who pays on the day its file was to be handed in */
    record Untaken(Month month, boolean gone) {}

    /** Those of these that no file asks for, or only one that Bacs refused; as they are given. */
    Mono<List<Untaken>> untaken(List<Month> months);

    /** @return false when it, or its month, is in a file already */
    Mono<Boolean> add(StoredLine line);

    /**
     * Takes out of a run what no longer holds: collections of those who paused or ended since, and instructions that ended
     * before any file told the bank of them. The rest stays as it is until the transaction's end.
     */
    Mono<Void> dropStale(LocalDate run);

    /** A record that cannot be printed. */
    Mono<Void> leaveOut(UUID line);

    /** Every record of a run, in the order they are printed. */
    Mono<List<Printed>> printed(LocalDate run);

    Mono<Void> made(LocalDate run, Made made);

    /** Nothing was to be asked for. */
    Mono<Void> forget(LocalDate run);

    /** @param reader whose own wishes are marked */
    Mono<List<DebitRuns.RunView>> newest(int limit, String reader);

    /** The sealed file of a run; from now on it may be at Bacs. */
    Mono<Sealed> file(LocalDate run, String actor, Instant at);

    /** Records of a run that was handed in which are not on their accounts yet, in the order of their ids. */
    Mono<List<ToPost>> toPost(LocalDate run, UUID after, int limit);

    /** Locks a record that is still only asked for; empty when it is posted or unpaid by now. */
    Mono<UUID> lockAsked(UUID line, LocalDate run);

    Mono<Void> posted(UUID line, long seq);

    /** @param line its id, which names its entry @param account the ledger's @param taken nothing where it was taken back */
    record Posted(UUID line, UUID account, Money taken) {}

    /** Every collection that is posted, or was and came back. */
    Flux<Posted> posted();

    /** The collection of an instruction that was processed on a day, locked. */
    Mono<StoredLine> lockCollection(UUID debit, LocalDate processing);

    /** The collection that is posted at a place of an account, locked; empty when there is none, or no longer. */
    Mono<UUID> lockPosted(UUID account, long seq);

    Mono<Void> unpaid(UUID line, String reason);
}
