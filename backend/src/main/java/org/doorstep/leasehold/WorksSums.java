package org.doorstep.leasehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * What works came to, and putting it right where it was told wrongly. Entries of a ledger are facts: an old demand is taken back by its
 * opposite and a new one is sent. Only for the team; for everybody else nothing of this is there.
 */
public interface WorksSums {

    /** How long the reason of a correction may be, in letters: whoever is charged reads it. */
    int WHY_LIMIT = 200;

    Mono<WorksSum> of(CurrentUser staff, String consultation);

    /**
     * Puts the sum right. Every bill that is another now is taken back and sent anew in one step, lease by lease, and the leaseholder told;
     * sent again with the same sum it goes on where it was cut short, and follows parts of leases that were put right.
     *
     * @param fields total in pounds, why, version; where somebody pays more for it incurred, as 2026-11-24: the first day a cost that was
     *               left out came or was paid, and told: when leaseholders were told of it in writing, if they were
     */
    Mono<SumCorrected> correct(CurrentUser staff, String consultation, Map<String, String> fields);

    sealed interface SumCorrected {
        /**
         * @param sent    bills that were sent anew
         * @param without leases whose bill is wrong and stays: they ended, bear no part any more, or their account is closed
         */
        record Done(int sent, List<String> without) implements SumCorrected {}

        record Wrong(List<Problem> problems) implements SumCorrected {}

        /** Somebody else was quicker. */
        record ChangedMeanwhile() implements SumCorrected {}

        /** The sum and every bill are what they would be. */
        record AsItIs() implements SumCorrected {}

        /** No sum was told yet. */
        record NotBilled() implements SumCorrected {}

        /** No summary of rights was checked, so nothing may be asked for. */
        record NoRights() implements SumCorrected {}

        /** Costs that a higher sum adds came too long ago (section 20B). {@code lastDay}: on which a demand could still be posted. */
        record TooLate(LocalDate lastDay) implements SumCorrected {}

        record NotHere() implements SumCorrected {}
    }
}
