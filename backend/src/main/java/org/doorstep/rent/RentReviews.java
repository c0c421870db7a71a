package org.doorstep.rent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import reactor.core.publisher.Mono;

/** The yearly change of the charges and its notices, and the check of what was debited: for income officers and managers. */
public interface RentReviews {

    /** The change at the beginning of the next rent year; empty for anybody else. */
    Mono<ReviewPlan> plan(CurrentUser staff);

    /**
     * Tells everybody whose charge changes on that day, each account once however often it is asked for: a notice with old
     * and new amounts, by a job that goes on where it was stopped. The officers for income alone.
     */
    Mono<Outcome> announce(CurrentUser staff, LocalDate changesOn);

    /** Weeks whose charge in the ledger is not what the calendar says, the newest first; empty for anybody else. */
    Mono<Differences> differences(CurrentUser staff);

    /**
     * @param changesOn the first debit day of the next rent year
     * @param accounts  how many have another charge from then on
     * @param noticeBy  by when the law wants everybody told; empty where no charter says
     * @param cap       what says how much a net rent may rise; empty when that is not known for this year
     * @param over      accounts whose net rent rises by more, the first of them
     * @param overCount how many those are
     * @param told      how many were told
     * @param begun     when telling them began
     * @param done      when all of them were told
     */
    record ReviewPlan(
            LocalDate changesOn, long accounts, Optional<Instant> noticeBy, Optional<String> cap, List<Rise> over, long overCount,
            long told, Optional<Instant> begun, Optional<Instant> done) {}

    /** @param account its reference; @param most what the net rent may be from then on */
    record Rise(String account, Money before, Money after, Money most) {}

    /** @param count how many there are; {@code listed} are the newest of them */
    record Differences(long count, List<Difference> listed) {}

    /** What became of announcing a change. */
    sealed interface Outcome {

        /** Everybody is being told; asked for again, those who were not told yet. */
        record Begun(long accounts) implements Outcome {}

        record NothingChanges() implements Outcome {}

        /** @param by when the notices had to be given */
        record TooLate(Instant by) implements Outcome {}

        /** @param count how many net rents rise by more than the law allows */
        record OverTheLimit(long count) implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
