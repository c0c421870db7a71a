package org.doorstep.directdebit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Where the bank's own lines and our Direct Debits do not bear each other out (backend/docs/adr/0097): for officers for income, and nobody else.
 */
public interface BankDoubts {

    /** How many are listed at once. */
    int LISTED = 100;

    /** How many there are, and the newest; empty for anybody else. */
    Mono<DoubtList> open(CurrentUser staff);

    /** One of them, also when it is over or was seen to; empty where there is none. */
    Mono<DoubtView> find(CurrentUser staff, UUID doubt);

    /**
     * Somebody has seen to it, and says how.
     *
     * @param fields {@code why}
     */
    Mono<Outcome> seen(CurrentUser staff, UUID doubt, Map<String, String> fields);

    /** Of money that came in: it is somebody's payment, and waits for its account from now on. */
    Mono<Outcome> suspend(CurrentUser staff, UUID doubt);

    /** @param count of all @param newest of them */
    record DoubtList(long count, List<Doubt> newest) {}

    /** @param what {@code not-come}: a run's money; {@code paid-out} or {@code came-in}: a line of the bank @param day the entry day, or the bank's */
    record Doubt(UUID id, String what, Money amount, LocalDate day) {}

    /**
     * @param open    whether somebody has to see to it
     * @param written what the bank shows beside its line
     * @param run     the file whose money it would be
     * @param entries lines of accounts that may have come back: of the same sum, of somebody whom the bank names
     * @param why     what was said of it
     */
    record DoubtView(Doubt doubt, boolean open, Optional<String> written, Optional<LocalDate> run, List<DoubtEntry> entries, Optional<String> why) {}

    /** @param account the ledger's reference @param seq the place of the entry on it */
    record DoubtEntry(String account, long seq, LocalDate entry) {}

    sealed interface Outcome {

        record Done() implements Outcome {}

        record Wrong(Problem problem) implements Outcome {}

        /** Somebody else was quicker, or it explained itself. */
        record Changed() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
