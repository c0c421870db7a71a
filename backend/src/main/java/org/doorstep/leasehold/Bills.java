package org.doorstep.leasehold;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Bills as the leasehold team sends them. They go out by themselves every night, each once, and are on the lease's account with
 * that; for everybody else nothing of this is there.
 */
public interface Bills {

    /** How long the reason of a correction may be, in letters: whoever is charged reads it. */
    int WHY_LIMIT = 200;

    /** How sending stands: what stops it, and what a person has to look at. The first page of all. */
    default Mono<Sending> sending(CurrentUser staff) {
        return sending(staff, "", "");
    }

    /**
     * The same, a page of what a person has to look at.
     *
     * @param why   the reason of those that are wanted, as {@link OpenBill#why()} has it; anything else: of all
     * @param after {@link OpenBill#place()} of the last that was seen; anything else: from the first
     */
    Mono<Sending> sending(CurrentUser staff, String why, String after);

    /** Asks for what is due to be sent now instead of tonight. */
    Mono<Outcome> send(CurrentUser staff);

    /**
     * Takes a bill back and sends it anew with the figures of today, in one step.
     *
     * @param fields why
     */
    Mono<Outcome> correct(CurrentUser staff, String lease, int year, int number, Map<String, String> fields);

    /**
     * Takes back every quarter's bill of a schedule's year whose figures have changed and sends it anew with those of today, lease by lease; a lease has one letter. Or every
     * bill of what the year came to.
     *
     * @param fields which: as {@link ChangedBills#which()} names it; why
     */
    Mono<Outcome> putRight(CurrentUser staff, Map<String, String> fields);

    /**
     * The team says that nothing was spent on heads of a schedule's year that money was asked for in advance: what the year came to goes out with the next bills.
     *
     * @param fields which: the schedule's reference and the year with a space between; heads: the codes of those that were read, with commas between
     */
    Mono<Outcome> nothingSpent(CurrentUser staff, Map<String, String> fields);

    /**
     * A manager of the team says that every word of the summary of rights was compared with the official print.
     *
     * @param fields checked: yes; text: the hash of the text they saw
     */
    Mono<Outcome> confirmRights(CurrentUser staff, Map<String, String> fields);

    /**
     * @param rights     the summary in force; empty where none is
     * @param textHash   names the text
     * @param checked    who compared it and when; empty: no bill goes out
     * @param counts     how many bills there are to look at by each reason, the worst first, whichever are on the page
     * @param open       a page of them, the worst first
     * @param next       what comes after is asked for by this; empty on the last page
     * @param changed    schedules' years whose own figures have changed in bills that were sent
     * @param limited    heads of leases' years that the estimates of a Right to Buy limit, the first of them: the latest years, by lease
     * @param limits     how many there are
     * @param unexplained schedules' years whose statement is out without an invoice of some heads: what they came to waits
     * @param letters    that reached nobody they were for, the longest waiting first: of works, of consultations, of costs
     * @param confirms   whether the reader may say that it was compared
     */
    record Sending(
            Optional<RightsSummary.Version> rights, String textHash, Optional<String> checked, List<OpenCount> counts, List<OpenBill> open, Optional<String> next,
            List<ChangedBills> changed, List<LimitedHead> limited, long limits, List<Unexplained> unexplained, List<UnservedLetter> letters, boolean confirms) {

        public Sending {
            counts = List.copyOf(counts);
            open = List.copyOf(open);
            changed = List.copyOf(changed);
            limited = List.copyOf(limited);
            unexplained = List.copyOf(unexplained);
            letters = List.copyOf(letters);
        }
    }

    /**
     * @param balance whether these are the bills of what the year came to; else of its quarters
     * @param leases  that have such a bill
     * @param others  the names of schedules whose lines changed in the same bills: these are put right with it, and the reason is told of them too
     * @param running whether they are put right now
     */
    record ChangedBills(String schedule, String name, int year, boolean balance, long leases, List<String> others, boolean running) {

        public ChangedBills {
            others = List.copyOf(others);
        }

        /** Names it in a form. */
        public String which() {
            return schedule + " " + year + (balance ? " balance" : "");
        }
    }

    /**
     * @param heads their codes, by their names
     * @param names of the heads, in the same order
     */
    record Unexplained(String schedule, String name, int year, List<String> heads, List<String> names) {

        public Unexplained {
            heads = List.copyOf(heads);
            names = List.copyOf(names);
        }

        /** Names it in a form. */
        public String which() {
            return schedule + " " + year;
        }
    }

    /**
     * A head of a lease's year as the last run found it.
     *
     * @param most that the lease may be charged of it
     * @param over that, and asked of nobody
     */
    record LimitedHead(String lease, int year, String head, Money most, YearView.Sums over) {}

    record OpenCount(String why, long bills) {}

    /**
     * @param why      {@code no-account}: there is nothing to charge it to; {@code not-sent}: no letter or mail of it left; {@code changed}: its figures are others now; what a year
     *                 came to, and a quarter of a year that is over that was never sent, waits for the decision about a {@code late-cost}, for the invoices of a head ({@code no-costs}), for a
     *                 {@code quarter} to be put right, or for a {@code statement}
     * @param shouldBe by the figures of the last run
     */
    record OpenBill(String lease, int year, int number, String why, Money shouldBe) {

        /** Names it among all there are to look at. */
        public String place() {
            return "%s %d %d %s".formatted(why, year, number, lease);
        }
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** No summary of rights was checked, so nothing may be asked for. */
        record NoRights() implements Outcome {}

        /** What the year came to is not known: a cost that came too late waits for a decision, a head has no invoice, or a statement is not out. */
        record Undecided() implements Outcome {}

        /** Somebody else was quicker, or there is nothing to put right. */
        record NotNow() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
