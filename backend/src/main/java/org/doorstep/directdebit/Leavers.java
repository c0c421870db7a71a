package org.doorstep.directdebit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.kernel.CurrentUser;
import reactor.core.publisher.Mono;

/**
 * People who pay by Direct Debit and whom the register names no more, so many at once that it may be one wrong file: for officers
 * for income, and nobody else. Nothing is taken from them meanwhile, and none is ended before somebody has said that they left.
 */
public interface Leavers {

    /**
     * Who waits for an officer's word, a hundred on a page; empty for anybody else.
     *
     * @param after where the page before ended, as its {@code next}; empty for the first
     */
    Mono<LeaverList> waiting(CurrentUser staff, Optional<UUID> after);

    /**
     * Says that those of one page left: each ends on a morning, once that has been so for some days. Said twice is said once.
     *
     * @param fields {@code seen}, as the page's {@link LeaverList} has it: nobody else is said of, and nobody when one of them is not asked about any more
     */
    Mono<Outcome> haveLeft(CurrentUser staff, Map<String, String> fields);

    /**
     * @param count how many, on all pages
     * @param days  for how many calendar days the register has to have named somebody no more before they end
     * @param seen  stands for exactly those who are on this page; empty where nobody is
     * @param some  who is on this page
     * @param next  where the next page goes on; empty on the last
     */
    record LeaverList(long count, int days, String seen, List<Leaver> some, Optional<UUID> next) {}

    /** @param reference of the Direct Debit @param account the ledger's reference @param since the first day they were not named */
    record Leaver(String reference, String account, LocalDate since) {}

    sealed interface Outcome {

        record Done() implements Outcome {}

        /** @param code the key of the sentence that says why */
        record NotNow(String code) implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
