package org.doorstep.leasehold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * What leaseholders pay for works they were consulted on, at once or over time. A lease's bills are seen as its charges are;
 * a plan is proposed by whom the lease names and answered by the team.
 */
public interface MajorWorks {

    /** How many letters an answer to a proposal may have. */
    int WORDS_LIMIT = 1_000;

    Mono<WorksView> of(CurrentUser user, String lease);

    /** One of a lease's bills; empty when there is none, or it is not the caller's. */
    Mono<WorksDemand> bill(CurrentUser user, String lease, String bill);

    /** All bills of works that a lease was sent, in their order; for jobs. */
    Mono<List<SentWorks>> sent(CurrentUser job, String lease);

    /** Proposals nobody has answered, the longest waiting first; only for the team. */
    Mono<List<Proposal>> proposals(CurrentUser staff);

    /**
     * The team tells what works came to; the lease of today of every home that bears a part is billed its share, once. Told again with the same sum
     * it bills those that were left out.
     *
     * @param fields total, in pounds; incurred, as 2026-11-24: the first day an invoice of the works came or was paid, or none (yes): none
     *               has come yet; told: when leaseholders were told of it in writing, if they were
     */
    Mono<Billing> bill(CurrentUser staff, String consultation, Map<String, String> fields);

    /**
     * A leaseholder proposes to pay a bill over time. The team and the contact centre write down what came by letter or telephone.
     *
     * @param fields offer: its code; of staff also came and person, as for {@link LeaseRequests#ask}
     */
    Mono<Planned> propose(CurrentUser user, String lease, String bill, Map<String, String> fields);

    /**
     * The team answers.
     *
     * @param fields agree (yes or no) and words
     */
    Mono<Planned> answer(CurrentUser staff, String lease, String bill, Map<String, String> fields);

    record Proposal(String lease, String bill, String title, Money amount, int months, int interest, Instant proposed) {}

    sealed interface Billing {
        /**
         * @param sent    bills that went out now
         * @param without leases that have no open account for major works, and were not billed
         * @param ended   leases that bore a part and ended, of homes that have no lease today: nobody was billed for them
         * @param abroad  leases whose bills would come too late in another country, and were not billed
         */
        record Billed(int sent, List<String> without, List<String> ended, List<String> abroad) implements Billing {

            /** Whether there is nothing to say of it. */
            public boolean everybody() {
                return without.isEmpty() && ended.isEmpty() && abroad.isEmpty();
            }

            public Billed {
                without = List.copyOf(without);
                ended = List.copyOf(ended);
                abroad = List.copyOf(abroad);
            }
        }

        record Wrong(List<Problem> problems) implements Billing {}

        /** There is no contract yet, it is no consultation about works, or another sum was told before. */
        record NotNow() implements Billing {}

        /** No summary of rights was checked, so nothing may be asked for. */
        record NoRights() implements Billing {}

        /** Some of the costs came too long ago (section 20B). {@code lastDay}: on which a demand could still be posted. */
        record TooLate(LocalDate lastDay) implements Billing {}

        /** These works were billed before, and another day was said then. {@code field}: incurred or told. */
        record SaidBefore(String field, LocalDate day) implements Billing {}

        record NotHere() implements Billing {}
    }

    sealed interface Planned {
        record Done() implements Planned {}

        record Wrong(List<Problem> problems) implements Planned {}

        /** There is a plan already, or none to answer. */
        record NotNow() implements Planned {}

        record NotHere() implements Planned {}
    }
}
