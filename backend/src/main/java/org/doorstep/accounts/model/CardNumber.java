package org.doorstep.accounts.model;

import java.util.Optional;

/**
 * How a payment reference number leads to an account: on cards and barcodes for shops, and in what people tell their bank.
 * Nothing general is known of them but that most have 19 digits (rules.md 6.7): the rest is per contract, so it is a setting.
 *
 * @param prefix the issuer's digits at its start; may be empty
 * @param length of the whole, in digits
 * @param check  how its end is checked
 * @param before what stands before the digits between in an account's reference; may be empty
 * @param zeros  whether noughts at the start of those digits belong to the reference
 */
public record CardNumber(String prefix, int length, CheckDigit check, String before, boolean zeros) {

    private static final int LONGEST = 30;

    public CardNumber {
        if (!prefix.matches("[0-9]*") || length > LONGEST || length <= prefix.length() + check.digits()) {
            throw new IllegalArgumentException("number: digits are left between the prefix %s and the check of one of %s digits".formatted(prefix, length));
        }
    }

    /** The reference of the account; empty when what was written is no number of this kind. */
    public Optional<String> account(String written) {
        var number = written.replace(" ", "").replace("-", "");
        if (!number.matches("[0-9]{" + length + "}") || !number.startsWith(prefix) || !check.holds(number)) {
            return Optional.empty();
        }
        var between = number.substring(prefix.length(), length - check.digits());
        var kept = zeros ? between : between.replaceFirst("^0+", "");
        return Optional.of(before + kept).filter(_ -> !kept.isEmpty());
    }
}
