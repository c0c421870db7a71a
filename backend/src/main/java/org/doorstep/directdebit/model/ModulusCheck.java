package org.doorstep.directdebit.model;

import static org.doorstep.directdebit.model.ModulusRule.A;
import static org.doorstep.directdebit.model.ModulusRule.B;
import static org.doorstep.directdebit.model.ModulusRule.C;
import static org.doorstep.directdebit.model.ModulusRule.G;
import static org.doorstep.directdebit.model.ModulusRule.H;

import java.util.List;

/**
 * Whether a sort code and an account number can belong together, by Vocalink's "Validating account numbers": the digits
 * are weighted, added up and divided, with fourteen exceptions of single banks. A sort code of no rule is presumed right.
 */
public final class ModulusCheck {

    /** Exception 1: "add 27 to the total". */
    private static final int EXTRA = 27;

    /** Exceptions 2 and 9: weights of accounts in euro kept at a branch for pounds. */
    private static final List<Integer> EURO = List.of(0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1);
    private static final List<Integer> EURO_G_9 = List.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1);
    private static final String EURO_BRANCH = "309634";

    /** Exception 8. */
    private static final String ALWAYS = "090126";

    private final ModulusTables tables;

    public ModulusCheck(ModulusTables tables) {
        this.tables = tables;
    }

    public ModulusResult check(BankAccount account) {
        var rules = tables.rules(account.sortCode());
        if (rules.isEmpty()) {
            return new ModulusResult.Right(true);
        }
        if (rules.getFirst().exception() == 6 && isForeign(account.digits())) {
            return new ModulusResult.CannotTell();
        }
        return passes(rules, account) ? new ModulusResult.Right(false) : new ModulusResult.Wrong();
    }

    /** "If a = 4, 5, 6, 7 or 8, and g and h are the same, the accounts are for a foreign currency." */
    private static boolean isForeign(int[] digits) {
        return digits[A] >= 4 && digits[A] <= 8 && digits[G] == digits[H];
    }

    private boolean passes(List<ModulusRule> rules, BankAccount account) {
        var first = rules.getFirst();
        if (rules.size() == 1) {
            return passes(first, account);
        }
        var second = rules.getLast();
        return switch (second.exception()) {
            // "If c = 6 or 9, the double alternate check does not need to be carried out."
            case 3 -> passes(first, account) && (account.digits()[C] == 6 || account.digits()[C] == 9 || passes(second, account));
            // Either check suffices.
            case 9, 11, 13 -> passes(first, account) || passes(second, account);
            default -> passes(first, account) && passes(second, account);
        };
    }

    private boolean passes(ModulusRule rule, BankAccount account) {
        int[] digits = account.digits();
        return switch (rule.exception()) {
            case 1 -> (rule.sum(digits) + EXTRA) % rule.method().modulus() == 0;
            case 2 -> euro(rule, digits).remainder(digits) == 0;
            // "The check digits are the last two digits gh of the account number": the remainder is compared with both.
            case 4 -> rule.remainder(digits) == 10 * digits[G] + digits[H];
            case 5 -> checkDigit(rule, digits(tables.substitute(account.sortCode()).orElse(account.sortCode()), account));
            case 7 -> (digits[G] == 9 ? rule.withoutUtoB() : rule).remainder(digits) == 0;
            case 8 -> rule.remainder(digits(ALWAYS, account)) == 0;
            case 9 -> rule.remainder(digits(EURO_BRANCH, account)) == 0;
            case 10 -> (own(digits) ? rule.withoutUtoB() : rule).remainder(digits) == 0;
            case 14 -> rule.remainder(digits) == 0 || moved(rule, account);
            default -> rule.remainder(digits) == 0;
        };
    }

    private static ModulusRule euro(ModulusRule rule, int[] digits) {
        if (digits[A] == 0) {
            return rule;
        }
        return rule.with(digits[G] == 9 ? EURO_G_9 : EURO);
    }

    /** "If ab = 09 or ab = 99 and g = 9, zeroise weighting positions u-b" (exception 10). */
    private static boolean own(int[] digits) {
        return (digits[A] == 0 || digits[A] == 9) && digits[B] == 9 && digits[G] == 9;
    }

    /**
     * Exception 5: the remainder makes a check digit, g in the first check and h in the second. "If the remainder is 0 and
     * the check digit is 0 the account number is valid. If the remainder is 1 [in the first check], it is invalid."
     */
    private static boolean checkDigit(ModulusRule rule, int[] digits) {
        int remainder = rule.remainder(digits);
        int digit = rule.method() == ModulusRule.Method.MOD11 ? digits[G] : digits[H];
        return remainder == 0 ? digit == 0 : rule.method().modulus() - remainder == digit;
    }

    /** Exception 14: "if the 8th digit is 0, 1 or 9, remove it, insert a 0 as the 1st digit and check again". */
    private static boolean moved(ModulusRule rule, BankAccount account) {
        int last = account.digits()[H];
        return (last == 0 || last == 1 || last == 9)
                && rule.remainder(new BankAccount(account.sortCode(), "0" + account.number().substring(0, 7)).digits()) == 0;
    }

    private static int[] digits(String sortCode, BankAccount account) {
        return new BankAccount(sortCode, account.number()).digits();
    }
}
