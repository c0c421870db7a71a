package org.doorstep.arrears.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.arrears.model.Behind;
import org.doorstep.arrears.model.Next;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;

/**
 * A case as it is kept.
 *
 * @param owed     what was late when something was late last
 * @param caughtUp whether that is paid, and this week's rent is not yet
 * @param lastDone the day something was last done in it
 */
public record StoredCase(
        UUID id, String reference, Of of, LocalDate since, Instant opened, Money owed, boolean caughtUp, Writing writing, LocalDate lastDone, Next next) {

    static final String SUBJECT = "arrears";

    /** @param reference the ledger's reference of the account */
    public record Of(UUID account, String reference, UUID agreement) {}

    /** @param by the last day everybody is to be written to @param done when all of them were */
    public record Writing(LocalDate by, Optional<Instant> done) {}

    /** What is late as it was seen last: nothing, where only this week's rent is on the account. */
    Money lateNow() {
        return caughtUp ? Money.ZERO : owed;
    }

    Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** Looked at again: a case that was paid down keeps the day it began. */
    StoredCase owing(Behind behind) {
        return new StoredCase(id, reference, of, since, opened, behind.owed(), false, writing, lastDone, next);
    }

    StoredCase paidUp() {
        return new StoredCase(id, reference, of, since, opened, owed, true, writing, lastDone, next);
    }

    StoredCase done(LocalDate day) {
        return new StoredCase(id, reference, of, since, opened, owed, caughtUp, writing, day, next);
    }

    StoredCase promised(LocalDate by) {
        return new StoredCase(id, reference, of, since, opened, owed, caughtUp, new Writing(by, writing.done()), lastDone, next);
    }

    StoredCase written(Instant at) {
        return new StoredCase(id, reference, of, since, opened, owed, caughtUp, new Writing(writing.by(), Optional.of(at)), lastDone, next);
    }

    StoredCase next(Next what) {
        return new StoredCase(id, reference, of, since, opened, owed, caughtUp, writing, lastDone, what);
    }
}
