package org.doorstep.directdebit.model;

import java.time.LocalDate;

/**
 * One line of the file.
 *
 * @param payer      whose account it is about
 * @param pence      0 for an instruction
 * @param reference  6 to 18 letters, the same for every record of an instruction
 * @param name       the account holder's, as Bacs carries it
 * @param processing the day it is processed on
 */
public record BacsRecord(TransactionCode code, BankAccount payer, long pence, String reference, String name, LocalDate processing) {

    /** Eleven digits. */
    static final long MOST = 99_999_999_999L;
    private static final int SHORTEST_REFERENCE = 6;

    public BacsRecord {
        require(code.isInstruction() ? pence == 0 : pence > 0 && pence <= MOST, "an instruction has no amount, everything else has one");
        require(isReference(reference), "a reference is 6 to 18 letters that Bacs carries, not all the same");
        require(!name.isBlank() && name.equals(BacsText.of(name)), "a name is at most 18 letters that Bacs carries");
    }

    /** "Core reference 6 to 18 characters" (DD-4); what begins with DDIC is the scheme's own. */
    static boolean isReference(String text) {
        return text.length() >= SHORTEST_REFERENCE && text.equals(BacsText.of(text)) && !text.startsWith("DDIC")
                && text.chars().distinct().count() > 1;
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
