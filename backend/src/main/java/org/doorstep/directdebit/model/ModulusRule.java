package org.doorstep.directdebit.model;

import java.util.Arrays;
import java.util.List;

/**
 * One line of Vocalink's weight table: for the sort codes of a range, how their account numbers are reckoned.
 *
 * @param weights   fourteen, for the digits u to z of the sort code and a to h of the account number
 * @param exception 1 to 14; 0 for none
 */
record ModulusRule(String from, String to, Method method, List<Integer> weights, int exception) {

    /** Positions in the fourteen digits, as the specification names them. */
    static final int A = 6;
    static final int B = 7;
    static final int C = 8;
    static final int G = 12;
    static final int H = 13;

    static final int DIGITS = 14;
    private static final int LARGEST_WEIGHT = 128;

    enum Method {
        MOD10(10), MOD11(11), DBLAL(10);

        private final int modulus;

        Method(int modulus) {
            this.modulus = modulus;
        }

        int modulus() {
            return modulus;
        }
    }

    ModulusRule {
        require(from.matches("[0-9]{6}") && to.matches("[0-9]{6}"), "a sort code has six digits");
        require(from.compareTo(to) <= 0, "a range ends where it begins or after");
        require(weights.size() == DIGITS, "there are fourteen weights");
        require(weights.stream().allMatch(weight -> Math.abs(weight) <= LARGEST_WEIGHT), "a weight is too large");
        require(exception >= 0 && exception <= 14, "the exceptions are 1 to 14");
        weights = List.copyOf(weights);
    }

    /** @throws IllegalArgumentException for a line that is none of the table's */
    static ModulusRule parse(String line) {
        var fields = line.split(",", -1);
        require(fields.length == DIGITS + 3 || fields.length == DIGITS + 4, "a line has 17 fields, or 18 with an exception");
        var weights = Arrays.stream(fields, 3, DIGITS + 3).map(Integer::valueOf).toList();
        return new ModulusRule(fields[0], fields[1], Method.valueOf(fields[2]), weights,
                fields.length == DIGITS + 3 ? 0 : Integer.parseInt(fields[DIGITS + 3]));
    }

    boolean covers(String sortCode) {
        return from.compareTo(sortCode) <= 0 && sortCode.compareTo(to) <= 0;
    }

    boolean sameRange(ModulusRule other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    /** The digits by their weights, added up; for DBLAL the digits of each product. */
    int sum(int[] digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int product = digits[i] * weights.get(i);
            sum += method == Method.DBLAL ? digitsOf(product) : product;
        }
        return sum;
    }

    int remainder(int[] digits) {
        return Math.floorMod(sum(digits), method.modulus());
    }

    /** The same without weights for the sort code, a and b: the account number stands for itself (exceptions 7 and 10). */
    ModulusRule withoutUtoB() {
        return with(java.util.stream.IntStream.range(0, DIGITS).mapToObj(i -> i <= B ? 0 : weights.get(i)).toList());
    }

    ModulusRule with(List<Integer> others) {
        return new ModulusRule(from, to, method, others, exception);
    }

    private static int digitsOf(int product) {
        int sum = 0;
        for (int rest = Math.abs(product); rest > 0; rest /= 10) {
            sum += rest % 10;
        }
        return sum;
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
