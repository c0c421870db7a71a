package org.doorstep.accounts.events;

import java.util.UUID;

/**
 * An officer took off an account a payment that had come from a file, from suspense, or by a Direct Debit that the payer's bank took back. Told beside {@link EntryTakenBack}.
 *
 * @param reference of the account, as people know it
 * @param seq       the payment's place on the account
 */
public record PaymentTakenBack(UUID account, String reference, long seq) {}
