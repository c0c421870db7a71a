package org.doorstep.accounts.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.EntryType;
import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** Decides whether an entry may be taken back. */
public final class Reversing {

    /** A source of its own, so that the caller's reference names no entry of another kind. */
    public static final String SOURCE = "reversal";

    /** In characters as people count them. */
    public static final int WHY_LIMIT = 200;

    private Reversing() {}

    /**
     * The entry to be taken back.
     *
     * @param reversedBy the place of the entry that took it back
     */
    public record Target(EntryType type, Money amount, Optional<Long> reversedBy) {}

    /** What is wrong with the reason; empty: nothing. */
    public static Optional<PostOutcome> refusal(String why) {
        return wrong(why).map(PostOutcome.Wrong::new);
    }

    /** The same as a problem of the field {@code why}. */
    public static Optional<Problem> wrong(String why) {
        return Text.required("why", why, WHY_LIMIT, "accounts.why.missing", "accounts.why.too-long");
    }

    public static Posting.Decision decide(
            UUID account, long seq, Target target, String why, String reference, PostingFacts facts, Instant now, LocalDate today) {
        var opposite = NewEntry.charge(EntryType.REVERSAL, target.amount().negated(), today, SOURCE, reference);
        if (facts.known().isEmpty()) {
            if (target.reversedBy().isPresent()) {
                return new Posting.Decision.Answer(new PostOutcome.ReversedBefore(target.reversedBy().get()));
            }
            if (target.type() == EntryType.REVERSAL) {
                return new Posting.Decision.Answer(new PostOutcome.Wrong(Problem.of("", "accounts.reversal.of-reversal")));
            }
        }
        return Posting.decide(account, opposite, Optional.of(seq), Optional.of(why), facts, now);
    }
}
