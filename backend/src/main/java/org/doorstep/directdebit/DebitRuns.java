package org.doorstep.directdebit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/** The files for Bacs and what comes back of them: for officers for income and Doorstep's own jobs, and nobody else. */
public interface DebitRuns {

    /**
     * The newest files first, at most thirty; empty for anybody else.
     */
    Mono<List<RunView>> runs(CurrentUser staff);

    /** The file of a day, to be handed in; empty when there is none or the caller may not have it. Each time is on the audit. */
    Mono<RunFile> file(CurrentUser staff, LocalDate input);

    /**
     * Says that Bacs has the file of a day: from then on its collections are posted when their money moves, and not before.
     * Said twice is said once.
     *
     * @param fields the figures that were seen, {@code collections}, {@code pence} and {@code instructions}; and {@code on}, the
     *               day it was handed in, which is the file's own
     */
    Mono<HandInOutcome> handedIn(CurrentUser staff, LocalDate input, Map<String, String> fields);

    /**
     * Says that the file of a day never went: what was in it is asked for again as far as there is time. Where anybody has had
     * the file another officer has to agree.
     *
     * @param fields the figures that were seen
     */
    Mono<HandInOutcome> giveUp(CurrentUser staff, LocalDate input, Map<String, String> fields);

    /**
     * Says that Bacs refused all of a file that was handed in. Once another officer has agreed what is on accounts of it is
     * reversed there, and asked for again, once, as far as there is time.
     *
     * @param fields the figures that were seen
     */
    Mono<HandInOutcome> refused(CurrentUser staff, LocalDate input, Map<String, String> fields);

    /**
     * Agrees to what another officer has said of a file, or takes it back.
     *
     * @param fields the figures that were seen, and {@code agree}: {@code yes} or {@code no}
     */
    Mono<HandInOutcome> second(CurrentUser staff, LocalDate input, Map<String, String> fields);

    /** Takes a report in (ARUDD, ADDACS, AUDDIS), whole or not at all and once. */
    Mono<ReportOutcome> takeIn(CurrentUser staff, byte[] report);

    /** What the banks said, and which instructions are held, that nobody has seen to: how many, and the newest hundred. */
    Mono<ToSeeList> toSee(CurrentUser staff);

    /** Somebody has seen to these; what is not there, or was seen before, is passed over. @return how many */
    Mono<Long> seen(CurrentUser staff, List<UUID> ids);

    /**
     * Other charges for many at once, as the April change or a year of 53 weeks brings: whoever pays all of them by Direct
     * Debit goes on paying all, and is told of the amount; nothing is taken by it before its notice is over. Asked again under
     * the same name it goes on where it stopped.
     *
     * @param change a name for the whole, at most 40 letters: {@code april-2027}
     * @return how many were told now; what is not live, or pays a part, is left as it is
     */
    Mono<Long> announce(CurrentUser staff, String change, List<Rise> rises);

    /**
     * @param account the ledger's reference
     * @param was     what a month of its charges came to
     * @param will    what it comes to
     * @param from    the first day that counts: a collection before it is of the old amount
     * @param told    when the payer was first told of it: an amount they chose after that they chose knowing of it
     * @param earlier what was told of the same day before and may have been followed, the last first
     */
    record Rise(String account, Money was, Money will, LocalDate from, Instant told, List<Earlier> earlier) {}

    /** @param change its name @param will what a month came to by it */
    record Earlier(String change, Money will) {}

    /**
     * @param input       the day it is handed in
     * @param entry       the day money moves
     * @param made        empty while it is being made
     * @param handedIn    when somebody said that Bacs has it; until then nothing of it is posted
     * @param givenUp     when somebody said that it never will
     * @param refused     when two said that Bacs did not take it
     * @param wish        what one has said of it and another has to agree to
     * @param collections how many people's money
     * @param taken       their sum
     * @param unpaid      how many of them did not come
     * @param posted      how many are on their accounts
     */
    record RunView(
            LocalDate input, LocalDate processing, LocalDate entry, Optional<Instant> made, Optional<Instant> handedIn,
            Optional<Instant> givenUp, Optional<Instant> refused, Optional<Wish> wish, long collections, Money taken,
            long instructions, long posted, long unpaid) {}

    /** @param what {@code given-up} or {@code refused} @param name who said so @param own whether that is the reader */
    record Wish(String what, String name, boolean own) {}

    /** @param text ASCII, its lines with carriage return and line feed */
    record RunFile(String name, String text) {}

    /**
     * @param what   {@code unpaid}, {@code changed} or {@code rejected} by a bank; {@code over}, {@code settled} or {@code unreadable} held here;
     *               {@code untold-} and why where a notice did not arrive in time
     * @param reason the bank's code; empty of all else
     */
    record ToSee(UUID id, String reference, String account, String what, String reason, LocalDate day) {}

    /** @param count of all @param newest of them, the newest first */
    record ToSeeList(long count, List<ToSee> newest) {}

    sealed interface HandInOutcome {

        record Done() implements HandInOutcome {}

        /** Another officer has to agree. */
        record Second() implements HandInOutcome {}

        record Wrong(List<Problem> problems) implements HandInOutcome {}

        /** @param code the key of the sentence that says why */
        record NotNow(String code) implements HandInOutcome {}

        record NotHere() implements HandInOutcome {}
    }

    sealed interface ReportOutcome {

        /** @param look how many somebody has to see to */
        record Taken(int advices, int look) implements ReportOutcome {}

        record TakenBefore() implements ReportOutcome {}

        record Wrong(Problem problem) implements ReportOutcome {}

        record NotHere() implements ReportOutcome {}
    }
}
