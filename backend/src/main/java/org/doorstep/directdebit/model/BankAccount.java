package org.doorstep.directdebit.model;

/**
 * A sort code and an account number. It never says its own digits: what is logged or shown is the last four.
 *
 * @param sortCode six digits
 * @param number   eight digits
 */
public record BankAccount(String sortCode, String number) {

    /** @throws IllegalArgumentException for anything else, without the digits in its message */
    public BankAccount {
        if (!sortCode.matches("[0-9]{6}") || !number.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("a bank account is six digits and eight");
        }
    }

    /** Account numbers of six or seven digits are written with noughts in front (Vocalink, "account numbers of other lengths"). */
    public static BankAccount of(String sortCode, String sixToEightDigits) {
        return new BankAccount(sortCode, "0".repeat(Math.max(0, 8 - sixToEightDigits.length())) + sixToEightDigits);
    }

    /** What people are shown, and all that is kept in clear. */
    public String lastFour() {
        return number.substring(4);
    }

    /** The fourteen digits u to z and a to h of Vocalink's tables. */
    int[] digits() {
        return (sortCode + number).chars().map(digit -> digit - '0').toArray();
    }

    @Override
    public String toString() {
        return "account ending " + lastFour();
    }
}
