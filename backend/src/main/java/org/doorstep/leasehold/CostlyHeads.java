package org.doorstep.leasehold;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Heads whose costs of a year are so high for a lease that the law may have wanted leaseholders to be asked first (section 20; rules.md LH-1,
 * LH-4). Only for the leasehold team: for anybody else it is not there.
 */
public interface CostlyHeads {

    /** How many are listed; the count is of all. */
    int LISTED = 50;

    /** How long a reason may be, in letters. */
    int WHY_LIMIT = 500;

    /**
     * Of every year of which a bill may still go out, over the limit of what they are for: of works, or of a long agreement in a year. While nobody has said what a head is for, the lower
     * one counts. Those nobody has answered first; last those that are neither, which wait for no answer: what was said can be said anew.
     *
     * @param schedule reference of the one whose heads are wanted; empty for all
     */
    Mono<Listed> list(CurrentUser staff, String schedule);

    /**
     * The team says what a head is for, in every year.
     *
     * @param fields head, as {@link CostlyHead#name()} has it; spending
     */
    Mono<Answered> sort(CurrentUser staff, Map<String, String> fields);

    /**
     * The team says what it is. A limit binds what the year came to, so a bill that went out is then shown as changed.
     *
     * @param fields head, as {@link CostlyHead#name()} has it; answer; consultation (its reference, where leaseholders were asked); why
     */
    Mono<Answered> answer(CurrentUser staff, Map<String, String> fields);

    /** @param open how many wait for an answer */
    record Listed(List<CostlyHead> heads, long open) {

        public Listed {
            heads = List.copyOf(heads);
        }
    }

    /**
     * @param head         code of the head in its schedule
     * @param spent        in the year, all together
     * @param dearest      about what the dearest lease's share of it comes to
     * @param spending     what it is for; empty while nobody has said
     * @param answer       empty while the team has said nothing
     * @param consultation reference of it, where leaseholders were asked
     */
    record CostlyHead(
            String schedule, String scheduleName, int year, String head, String headName, Money spent, Money dearest, Optional<Spending> spending, Optional<AskedFirst> answer,
            Optional<String> consultation) {

        /** As staff read it out. */
        public String name() {
            return schedule + " " + year + " " + head;
        }
    }

    sealed interface Answered {
        record Done() implements Answered {}

        record Wrong(List<Problem> problems) implements Answered {}

        record NotHere() implements Answered {}
    }
}
