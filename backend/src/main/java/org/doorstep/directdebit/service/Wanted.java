package org.doorstep.directdebit.service;

import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.directdebit.model.Terms;
import org.doorstep.kernel.Money;

/**
 * Terms that are to hold from as soon as their notice is over.
 *
 * @param from   the first day anything may be taken by them, where that is later
 * @param change what a change of many calls itself
 */
record Wanted(Money amount, int day, Optional<LocalDate> from, Optional<String> change) {

    static Wanted of(Money amount, int day) {
        return new Wanted(amount, day, Optional.empty(), Optional.empty());
    }

    /** Terms that were told and have not begun, once more: after others were told that begin before them. */
    static Wanted coming(Terms terms, int day) {
        return new Wanted(terms.amount(), day, Optional.of(terms.starts()), terms.change().map(name -> name + ":" + terms.n()));
    }
}
