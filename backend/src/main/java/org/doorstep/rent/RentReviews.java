package org.doorstep.rent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.residents.AgreementKind;
import reactor.core.publisher.Mono;

/** Changes of the charges and their notices, and the check of what was debited: for income officers and managers. */
public interface RentReviews {

    /** How many letters a reason may have. */
    int LONGEST_REASON = 500;

    /**
     * The change at the beginning of the next rent year, and before it each debit day from which somebody is charged
     * something else; empty for anybody else.
     */
    Mono<ReviewsToCome> coming(CurrentUser staff);

    /**
     * Tells everybody whose charge changes on that day and whose notice still comes in time, each once, and once more where
     * the charges were put right since: a letter with old and new amounts, by a job that goes on where it was stopped. The
     * officers for income alone.
     *
     * @param changesOn a debit day to come, at the latest the first of the next rent year
     * @param reason    why net rents rise by more than was checked, at most {@value LONGEST_REASON} letters; asked for only
     *                  where some do, and kept
     */
    Mono<Outcome> announce(CurrentUser staff, LocalDate changesOn, Optional<String> reason);

    /** Weeks whose charge in the ledger is not what the calendar says, the newest first; empty for anybody else. */
    Mono<Differences> differences(CurrentUser staff);

    /** @param mayTell whether it is the caller's to tell people */
    record ReviewsToCome(List<ReviewPlan> plans, boolean mayTell) {}

    /**
     * @param changesOn   the debit day from which the charges are others
     * @param first       the first last moment of a letter about it, of any kind of agreement; empty where no charter says
     * @param letters     whose they are, by the kind of their agreement
     * @param untold      accounts that cannot be told: too late, or nobody holds them; the first of them
     * @param untoldCount how many those are
     * @param waiting     rises that wait for the notice that the law prescribes, and are not counted among the others
     */
    record ReviewPlan(
            LocalDate changesOn, Optional<Instant> first, List<ReviewLetters> letters, RiseCheck check, List<Untold> untold, long untoldCount, Waits waiting,
            ReviewTelling telling) {

        /** How many have another charge from then on. */
        @JsonIgnore
        public long accounts() {
            return letters.stream().mapToLong(ReviewLetters::accounts).sum();
        }

        /** How many of them can be told now. */
        @JsonIgnore
        public long toTell() {
            return letters.stream().mapToLong(ReviewLetters::toTell).sum();
        }
    }

    /**
     * @param accounts how many are charged something else
     * @param toTell   how many were not told what it is, and still can be
     * @param by       the last moment a letter may leave so that it comes in time; empty where no charter says
     * @param served   whether these rise by a prescribed notice that was served in time: a letter of ours is no notice and has no last moment
     */
    record ReviewLetters(AgreementKind kind, long accounts, long toTell, Optional<Instant> by, boolean served) {}

    /**
     * @param cap       what says how much a net rent may rise; empty when that is not known for this year
     * @param over      accounts whose net rent rises by more, the first of them
     * @param overCount how many those are
     * @param unchecked how many net rents rise while it is not known by how much they may
     */
    record RiseCheck(Optional<String> cap, List<Rise> over, long overCount, long unchecked) {

        /** Whether somebody has to say why before anybody is told. */
        public boolean wantsReason() {
            return overCount > 0 || unchecked > 0;
        }
    }

    /**
     * @param most         what the net rent may be from then on
     * @param belowFormula what it may be if it is a social rent below its formula rent, which the housing system knows
     */
    record Rise(String account, Money before, Money after, Money most, Money belowFormula) {}

    /**
     * Rises of assured tenancies whose agreement has no rent clause of its own that we know of (Housing Act 1988, section 13): what was
     * charged before goes on until a notice in the prescribed form was served long enough before.
     *
     * @param count how many wait; {@code first} are the first of them
     * @param by    the last day on which a notice can be served for this change; empty where nobody waits
     */
    record Waits(long count, List<Waiting> first, Optional<LocalDate> by) {

        public static final Waits NONE = new Waits(0, List.of(), Optional.empty());
    }

    /**
     * @param served when the notice that we know of was served, which was too late; empty where we know of none
     * @param latest the last day on which it could be
     */
    record Waiting(String account, Optional<LocalDate> served, Optional<LocalDate> latest) {}

    /** @param why {@code too-late}, or {@code nobody}: no agreement of today */
    record Untold(String account, String why) {}

    /**
     * @param told   how many accounts were told: each of their letters has left the house
     * @param onWay  how many have a letter that may still leave
     * @param begun  when telling them began
     * @param done   when all were told who could be
     * @param reason why some rise by more than was checked
     */
    record ReviewTelling(long told, long onWay, Optional<Instant> begun, Optional<Instant> done, Optional<String> reason) {}

    /**
     * @param count   how many there are; {@code listed} are the newest of them
     * @param checked when the check last came to its end: of nothing before that is it said that it was charged right; empty
     *                where it never has
     */
    record Differences(long count, List<Difference> listed, Optional<Instant> checked) {}

    /** What became of announcing a change. */
    sealed interface Outcome {

        /** They are being told; asked for again, those who were not told yet. */
        record Begun(long accounts) implements Outcome {}

        record NothingChanges() implements Outcome {}

        /** @param count so many rises wait for the notice that the law prescribes, and nobody else has anything to be told */
        record Waiting(long count) implements Outcome {}

        /** @param by when the last letter had to leave */
        record TooLate(Instant by) implements Outcome {}

        /** @param count how many net rents rise by more than was checked, and nobody said why */
        record OverTheLimit(long count) implements Outcome {}

        /** So many net rents rise, how much they may is not known, and nobody said why they may. */
        record Unchecked(long count) implements Outcome {}

        record ReasonTooLong() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
