package org.doorstep.directdebit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * People who pay by Direct Debit and whom the register names no more, so many at once that it may be one wrong file: for officers
 * for income, and nobody else. Nothing is taken from them meanwhile, and none is ended before somebody has said that they left.
 */
public interface Leavers {

    /** Who waits for an officer's word; empty for anybody else. */
    Mono<LeaverList> waiting(CurrentUser staff);

    /**
     * Says that they left: each ends on a morning, once that has been so for some days. Said twice is said once.
     *
     * @param fields {@code seen}, as {@link LeaverList} has it: whoever came or went since is not said of
     */
    Mono<Outcome> haveLeft(CurrentUser staff, Map<String, String> fields);

    /**
     * @param count how many
     * @param days  for how many calendar days the register has to have named somebody no more before they end
     * @param seen  stands for exactly these people
     * @param some  of them, who left first at the front; at most a hundred
     */
    record LeaverList(long count, int days, String seen, List<Leaver> some) {}

    /** @param reference of the Direct Debit @param account the ledger's reference @param since the first day they were not named */
    record Leaver(String reference, String account, LocalDate since) {}

    sealed interface Outcome {

        record Done() implements Outcome {}

        /** @param code the key of the sentence that says why */
        record NotNow(String code) implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
