package org.doorstep.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.accounts.TakeBacks.WantedTakeBack;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import reactor.core.publisher.Mono;

/**
 * The files of banks and payment cards that were taken in, and taking one back whole: it was another's, or a part of the right one
 * (backend/docs/adr/0096). For the officers for income and leasehold, whose accounts such a file is for; for everybody else nothing is there.
 */
public interface MoneyFiles {

    /** How many files are listed at once. */
    int LISTED = 30;

    /**
     * The newest first; those of which an officer has asked that they are taken back before all others.
     *
     * @param before {@link FileList#next()} of the page before; empty to begin
     */
    Mono<FileList> list(CurrentUser staff, Optional<Integer> before);

    /** One of them; empty where there is none. */
    Mono<FileView> find(CurrentUser staff, int file);

    /** What is wrong with a reason, before anything is done; about the field {@code why}. */
    Optional<Problem> wrong(String why);

    /**
     * Asks that a file is taken back: it is once another officer agrees.
     *
     * @param why in words that whoever has one of the accounts reads too
     */
    Mono<Outcome> takeBack(CurrentUser staff, int file, String why);

    /**
     * Another officer agrees, and all of it is taken back at once; or it is dropped. Whoever asked can only drop it.
     *
     * @param wanted {@link WantedTakeBack#id()} of what was read
     */
    Mono<Outcome> second(CurrentUser staff, int file, UUID wanted, boolean agrees);

    /** How many wait for a second officer; none for anybody else. */
    Mono<Long> waiting(CurrentUser staff);

    /**
     * @param asked of which an officer has asked it, on the first page alone
     * @param next  where the next page goes on; empty on the last
     */
    record FileList(List<FileCard> asked, List<FileCard> files, Optional<Integer> next) {}

    /**
     * @param file   names it
     * @param sender as whoever sends it calls it
     * @param asAt   the day up to which it told everything
     * @param came   when it was taken in
     * @param rows   how many were new in it
     * @param total  what they add up to, as the sender has them: money that came in is more than nothing
     * @param back   when it was taken back
     */
    record FileCard(int file, String sender, LocalDate asAt, Instant came, long rows, Money total, Optional<Instant> back) {}

    /**
     * @param first  the first day it told of; empty where that is not known
     * @param lines  what became of its lines
     * @param why    why it was taken back; empty where it was not
     * @param wanted what waits for a second officer
     */
    record FileView(FileCard card, Optional<LocalDate> first, FileLines lines, Optional<String> why, Optional<WantedTakeBack> wanted) {}

    /**
     * @param standing on accounts now
     * @param sum      of those, as the sender has them
     * @param placed   of those, put there by an officer
     * @param waiting  without an account
     * @param divided  made into several
     * @param sentBack said to have gone back to whoever sent them
     */
    record FileLines(long standing, Money sum, long placed, long waiting, long divided, long sentBack) {}

    /** What became of it. */
    sealed interface Outcome {

        /** @param lines how many came off accounts or wait no more */
        record Done(long lines) implements Outcome {}

        /** It waits for another officer. */
        record Second() implements Outcome {}

        record Dropped() implements Outcome {}

        /** About the field {@code why}. */
        record Wrong(Problem problem) implements Outcome {}

        /** It is not as it was read: somebody else was quicker. */
        record Changed() implements Outcome {}

        /** A file is being taken in, or a line of this one is being looked at: in a minute it can be done. */
        record Busy() implements Outcome {}

        record NotHere() implements Outcome {}
    }
}
