package org.doorstep.contact;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.kernel.Money;

/**
 * Money that is taken by Direct Debit each month, as its notice has to tell it (rules.md DD-2); or that was paid by card.
 *
 * @param amount     more than nothing
 * @param day        it is taken on first, or was
 * @param noticeDays working days of notice that were agreed; none for a card
 * @param then       on which days it is taken after that; empty where nothing follows from it, and in what was told long ago
 */
public record Taking(Money amount, LocalDate day, int noticeDays, Optional<Then> then) {

    private static final int ON_IN_EVERY_MONTH = 28;

    /** Taken once, and told of afterwards. */
    public Taking(Money amount, LocalDate day, int noticeDays) {
        this(amount, day, noticeDays, Optional.empty());
    }

    /**
     * The day that was chosen is told and not the first day, which may have been moved off a weekend: "date not notified" is
     * an error by the Guarantee (DD-1).
     *
     * @param day of the month, 1 to 31, as the payer chose it
     */
    public record Then(When when, int day) {

        /** The ending of the words that tell it. */
        public String words() {
            return when.name().toLowerCase(Locale.ROOT) + (when != When.NEVER && day > ON_IN_EVERY_MONTH ? ".end" : "");
        }
    }

    public enum When {
        /** A day banks do not work on is left for the next working day. */
        AFTER,
        /** It is left for the working day before. */
        BEFORE,
        /** It was the last of a debt. */
        NEVER
    }
}
