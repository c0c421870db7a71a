package org.doorstep.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.doorstep.kernel.Money;
import org.doorstep.standards.PromiseView;

/**
 * An account and whether its people are behind, as they read it.
 *
 * @param account the ledger's reference of it
 * @param balance all that is on it; positive: the resident owes
 * @param open    the case, while they are behind
 */
public record ArrearsView(String account, Money balance, Optional<Open> open) {

    /**
     * @param owed     what is late
     * @param since    the day the oldest of it was late
     * @param next     what happens next: {@code write} or {@code review}
     * @param due      by when
     * @param promises what was promised about it
     * @param done     what was done, the newest last
     */
    public record Open(Money owed, LocalDate since, String next, LocalDate due, List<PromiseView> promises, List<Done> done) {}

    /** @param what {@code wrote}, {@code spoke} or {@code tried} */
    public record Done(String what, LocalDate day) {}
}
