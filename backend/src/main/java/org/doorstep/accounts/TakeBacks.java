package org.doorstep.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * Putting right what is on an account and should not be. For the officers for income, and on leaseholders' accounts for those
 * for leasehold; for everybody else nothing is there. Money that is taken back waits in {@link Suspense} until somebody says
 * whose it is.
 */
public interface TakeBacks {

    /** How many that wait for a second officer are listed at once, the oldest first. */
    int LISTED = 50;

    /** An entry as an officer sees it; empty when there is none they may take back. */
    Mono<TakeBackView> find(CurrentUser staff, String account, long seq);

    /** What is wrong with a reason, before anything is done; about the field {@code why}. */
    Optional<Problem> wrong(String why);

    /**
     * Takes it back, or, above the landlord's limit, asks for it.
     *
     * @param why in words the resident reads too
     */
    Mono<Outcome> takeBack(CurrentUser staff, String account, long seq, String why);

    /**
     * Another officer agrees, or it is dropped; whoever asked can only drop it.
     *
     * @param wanted {@link WantedTakeBack#id()} of what was read
     */
    Mono<Outcome> second(CurrentUser staff, String account, long seq, UUID wanted, boolean agrees);

    /** What waits for a second officer on the accounts this caller answers for. */
    Mono<List<WaitingTakeBack>> waiting(CurrentUser staff);

    /**
     * @param balance  of the account now
     * @param reversed whether it was taken back already
     * @param ours     whether Doorstep posted it for a card payment or a bill, which is put right there
     * @param fed      whether it came in the housing system's file, whose books it is put right in: both taking it back would count twice
     * @param alone    whether one officer takes it back without another; never a Direct Debit, which the payer's bank has to have taken back
     * @param wanted   what waits for a second officer
     */
    record TakeBackView(String account, AccountKind kind, EntryView entry, Money balance, boolean reversed, boolean ours, boolean fed, boolean alone, Optional<WantedTakeBack> wanted) {}

    /**
     * @param by  the officer who asked
     * @param own whether that is the reader
     */
    record WantedTakeBack(UUID id, String why, String by, Instant at, boolean own) {}

    record WaitingTakeBack(String account, long seq, Money amount, String by, Instant at) {}

    /** What became of it. */
    sealed interface Outcome {

        record Done(Money balance) implements Outcome {}

        /** It waits for another officer. */
        record Second() implements Outcome {}

        record Dropped() implements Outcome {}

        /** About the field {@code why}. */
        record Wrong(Problem problem) implements Outcome {}

        /** It is not as it was read: somebody else was quicker, or it cannot be taken back. */
        record Changed() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
