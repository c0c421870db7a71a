package org.doorstep.directdebit.model;

import java.time.LocalDate;
import java.util.Optional;

/** One thing a bank tells us by way of Bacs. */
public sealed interface BankAdvice {

    /** The reference of the instruction it is about. */
    String reference();

    /**
     * Money that did not come (ARUDD).
     *
     * @param reason     the bank's code, one letter or digit
     * @param pence      as it was asked for
     * @param processing the day it had been processed on
     */
    record Unpaid(String reference, String reason, long pence, LocalDate processing) implements BankAdvice {}

    /**
     * An instruction that was ended, changed or brought back at the bank (ADDACS).
     *
     * @param account the new one, where the account has moved
     */
    record Changed(String reference, String reason, LocalDate effective, Optional<BankAccount> account) implements BankAdvice {}

    /** An instruction that the bank does not take (AUDDIS). */
    record Rejected(String reference, String reason, LocalDate effective) implements BankAdvice {}
}
