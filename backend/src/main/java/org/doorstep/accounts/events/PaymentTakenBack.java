package org.doorstep.accounts.events;

import java.util.Optional;
import java.util.UUID;

/**
 * A payment was taken off an account: by an officer, what had come from a file, from suspense, or by a Direct Debit that the payer's bank took back long after
 * (told beside {@link EntryTakenBack}); or a Direct Debit that a bank did not pay.
 *
 * @param reference of the account, as people know it
 * @param seq       the payment's place on the account
 * @param known     who reads of it otherwise; empty where nobody does
 */
public record PaymentTakenBack(UUID account, String reference, long seq, Optional<String> known) {

    public PaymentTakenBack(UUID account, String reference, long seq) {
        this(account, reference, seq, Optional.empty());
    }
}
