package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.directdebit.BankDoubts;
import org.doorstep.directdebit.model.BankMatch;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** Keeps what the bank does not bear out of our Direct Debits, and what it is held against. */
public interface DoubtStore {

    /** @param about as {@link BankMatch.Doubt#about()} has it */
    record Found(BankDoubts.Doubt doubt, String about, boolean open, Optional<String> why) {}

    /** Files that Bacs has and did not refuse, whose money was to move from one day to another. */
    Mono<List<BankMatch.Run>> runs(LocalDate from, LocalDate to);

    /** Collections of these sums that came back. */
    Mono<List<BankMatch.Back>> backs(Collection<Money> amounts);

    /** Which of these texts name a Direct Debit of ours, or its account. */
    Mono<Set<String>> naming(Collection<String> texts);

    /** These are there now, and no others: what is new is kept, what is not among them is over. What was seen to stays so. */
    Mono<Void> are(List<BankMatch.Doubt> doubts, Instant at);

    Mono<BankDoubts.DoubtList> open(int most);

    Mono<Found> find(UUID doubt);

    /** @return false where it is over, or was seen to */
    Mono<Boolean> seen(UUID doubt, String by, String why, Instant at);

    /** It is explained. */
    Mono<Void> over(UUID doubt, Instant at);

    /** Collections of a sum that stand on accounts, of Direct Debits or accounts that a text names; the newest first. */
    Mono<List<BankDoubts.DoubtEntry>> named(Money amount, String written, int most);
}
