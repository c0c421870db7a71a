package org.doorstep.directdebit.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.directdebit.model.DebitState;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.safe.Sealed;

/**
 * An instruction as it is kept.
 *
 * @param owner    of which account and person it is
 * @param lodging  how often it was lodged, or has to be
 * @param earliest the first day money may leave; empty until its file has gone
 * @param ending   why it ended
 * @param terms    all of them
 * @param asked    the last month whose money was asked for
 * @param marks    what else has to be known of it
 */
public record StoredDebit(
        UUID id, String reference, Owner owner, DebitState state, Payer payer, int lodging, Optional<LocalDate> earliest,
        Optional<String> ending, Instant typedAt, List<Terms> terms, Optional<YearMonth> asked, Marks marks) {

    static final String SUBJECT = "direct-debit";

    /** @param account the ledger's inner id @param accountReference what people call it */
    public record Owner(UUID account, String accountReference, UUID agreement, String person) {}

    /**
     * @param wasPaused whether it is paused, or was when it ended
     * @param held      why nothing may be taken until somebody has looked: {@code over}, {@code settled}, {@code unreadable}
     * @param taken     whether money was asked for since it was lodged, at this bank
     */
    public record Marks(boolean wasPaused, Optional<String> held, boolean taken) {

        static final Marks NONE = new Marks(false, Optional.empty(), false);
    }

    /** @param holder as the bank knows them */
    public record Payer(String holder, String lastFour, Sealed account) {}

    public StoredDebit {
        terms = List.copyOf(terms);
    }

    Subject subject() {
        return new Subject(SUBJECT, id);
    }

    /** What its bank details are sealed for. */
    String row() {
        return row(id);
    }

    static String row(UUID id) {
        return "direct-debit:" + id;
    }

    StoredDebit in(DebitState next) {
        return new StoredDebit(id, reference, owner, next, payer, lodging, earliest, Optional.empty(), typedAt, terms, asked,
                new Marks(next == DebitState.PAUSED, Optional.empty(), marks.taken()));
    }

    /** Nothing is taken until somebody has looked. */
    StoredDebit held(DebitState next, String why) {
        return new StoredDebit(id, reference, owner, next, payer, lodging, earliest, ending, typedAt, terms, asked,
                new Marks(next == DebitState.PAUSED, Optional.of(why), marks.taken()));
    }

    /** No file of it was made: the bank knows nothing of it. */
    StoredDebit unlodged() {
        return new StoredDebit(id, reference, owner, state, payer, lodging, Optional.empty(), ending, typedAt, terms, asked, marks);
    }

    StoredDebit ended(DebitState end, String why) {
        return new StoredDebit(id, reference, owner, end, payer, lodging, earliest, Optional.of(why), typedAt, terms, asked,
                new Marks(state == DebitState.PAUSED, Optional.empty(), marks.taken()));
    }

    StoredDebit paidFrom(Payer other) {
        return new StoredDebit(id, reference, owner, state, other, lodging, earliest, ending, typedAt, terms, asked, marks);
    }

    /** To be lodged once more: its account is at another bank. */
    StoredDebit lodgedAnew() {
        return new StoredDebit(id, reference, owner, state, payer, lodging + 1, Optional.empty(), ending, typedAt, terms, asked,
                new Marks(marks.wasPaused(), marks.held(), false));
    }

    StoredDebit from(LocalDate earliestDay) {
        return new StoredDebit(id, reference, owner, state, payer, lodging, Optional.of(earliestDay), ending, typedAt, terms, asked, marks);
    }

    StoredDebit with(Terms more) {
        var all = new java.util.ArrayList<>(terms);
        all.add(more);
        return new StoredDebit(id, reference, owner, state, payer, lodging, earliest, ending, typedAt, all, asked, marks);
    }

    Terms latest() {
        return terms.stream().max(java.util.Comparator.comparingInt(Terms::n)).orElseThrow();
    }
}
