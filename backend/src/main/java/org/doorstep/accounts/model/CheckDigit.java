package org.doorstep.accounts.model;

import java.math.BigInteger;

/** How the end of a payment reference number tells that none of it was typed wrongly: as the contract with the card's issuer says. */
public enum CheckDigit {
    NONE(0),
    /** ISO/IEC 7812-1, annex B: as on bank cards. */
    LUHN(1),
    /** Weights 2 to 7 from the right and again; where the digit would be ten, no number is issued. */
    MOD_11(1),
    /** ISO/IEC 7064 MOD 97-10: two digits. */
    MOD_97(2);

    private static final int LIGHTEST = 2;
    private static final int WEIGHTS = 6;

    private final int digits;

    CheckDigit(int digits) {
        this.digits = digits;
    }

    /** How many digits at the end are its own. */
    public int digits() {
        return digits;
    }

    /** @param number digits alone, more than its own */
    public boolean holds(String number) {
        return switch (this) {
            case NONE -> true;
            case LUHN -> luhn(number) % 10 == 0;
            case MOD_11 -> mod11(number.substring(0, number.length() - 1)) == digit(number, 0);
            case MOD_97 -> new BigInteger(number).mod(BigInteger.valueOf(97)).intValue() == 1;
        };
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = digit(number, i) * (1 + i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }

    private static int mod11(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += digit(number, i) * (LIGHTEST + i % WEIGHTS);
        }
        return (11 - sum % 11) % 11;
    }

    /** @param place from the right, from 0 */
    private static int digit(String number, int place) {
        return number.charAt(number.length() - 1 - place) - '0';
    }
}
