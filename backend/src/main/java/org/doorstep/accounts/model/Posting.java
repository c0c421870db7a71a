package org.doorstep.accounts.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.NewEntry;
import org.doorstep.accounts.PostOutcome;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;

/** Decides what becomes of an entry that somebody wants to post. */
public final class Posting {

    /** £10 million in pence: more than any home costs, and the database holds it. */
    public static final Money LARGEST = Money.ofPence(1_000_000_000L);

    private static final Money LARGEST_BALANCE = Money.ofPence(1_000_000_000_000L);
    private static final int LONGEST_REFERENCE = 80;

    private Posting() {}

    /** Something is posted, or there is an answer already. */
    public sealed interface Decision {

        record Append(Entry entry) implements Decision {}

        record Answer(PostOutcome outcome) implements Decision {}
    }

    /** What is wrong with it whatever the account; empty: nothing. */
    public static Optional<PostOutcome> refusal(NewEntry entry) {
        if (entry.reference().isBlank() || entry.reference().length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("a reference has from 1 to 80 characters");
        }
        if (entry.amount().nothing()) {
            return wrong("accounts.amount.nothing");
        }
        if (!entry.type().takes(entry.amount())) {
            return wrong("accounts.amount.sign");
        }
        if (entry.type().hasRoute() != entry.route().isPresent()) {
            return wrong("accounts.route.missing");
        }
        return tooMuch(entry.amount(), LARGEST) ? Optional.of(new PostOutcome.TooMuch()) : Optional.empty();
    }

    private static Optional<PostOutcome> wrong(String code) {
        return Optional.of(new PostOutcome.Wrong(Problem.of("amount", code)));
    }

    public static Decision decide(UUID account, NewEntry entry, PostingFacts facts, Instant now) {
        return decide(account, entry, Optional.empty(), Optional.empty(), facts, now);
    }

    /** @param reverses the place of the entry that this one takes back, with the reason */
    static Decision decide(
            UUID account, NewEntry entry, Optional<Long> reverses, Optional<String> why, PostingFacts facts, Instant now) {
        if (facts.known().isPresent()) {
            var known = facts.known().get();
            var same = known.account().equals(account) && known.amount().equals(entry.amount())
                    && known.type() == entry.type() && known.reverses().equals(reverses);
            return new Decision.Answer(same ? new PostOutcome.Again(known.seq()) : new PostOutcome.Differs());
        }
        var last = facts.last();
        var balance = last.balance().plus(entry.amount());
        if (tooMuch(balance, LARGEST_BALANCE)) {
            return new Decision.Answer(new PostOutcome.TooMuch());
        }
        // Two machines' clocks differ a little, and a statement counts on the order.
        var posted = now.isBefore(last.posted()) ? last.posted() : now;
        return new Decision.Append(new Entry(last.seq() + 1, entry.type(), entry.route(), entry.amount(), entry.effective(), posted,
                entry.source(), entry.reference(), reverses, why, last.balance(), balance));
    }

    private static boolean tooMuch(Money amount, Money most) {
        // Not by its size: the smallest of all numbers has none.
        return amount.compareTo(most) > 0 || amount.compareTo(most.negated()) < 0;
    }
}
