package org.doorstep.directdebit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/**
 * What somebody types to set a Direct Debit up. It says nothing of the account but its last four digits.
 *
 * @param holder as the bank knows them
 * @param plan   what is taken and when
 */
public record DebitDetails(BankAccount account, String holder, Plan plan) {

    public static final int HOLDER_LIMIT = 70;

    /**
     * @param amount each month
     * @param day    of the month, 1 to 31
     */
    public record Plan(Money amount, int day) {}

    /** @param least the smallest amount taken each month @param most the largest */
    public record Limits(Money least, Money most) {}

    /** @param fields by name, as either door sends them */
    public static Checked<DebitDetails> check(Map<String, String> fields, ModulusCheck modulus, Limits limits) {
        var problems = new ArrayList<Problem>();
        if (!fields.getOrDefault("alone", "").equals("yes")) {
            problems.add(Problem.of("alone", fields.getOrDefault("alone", "").equals("no") ? "directdebit.alone.no" : "directdebit.alone.choose"));
        }
        var holder = Text.clean(fields.getOrDefault("holder", "")).replaceAll("\\s+", " ");
        Text.required("holder", holder, HOLDER_LIMIT, "directdebit.holder.missing", "directdebit.holder.too-long").ifPresentOrElse(
                problems::add, () -> carried(holder).ifPresent(problems::add));
        var account = account(fields, modulus, problems);
        var plan = plan(fields, limits, problems);
        return problems.isEmpty() ? new Checked.Good<>(new DebitDetails(account.orElseThrow(), holder, plan.orElseThrow()))
                : new Checked.Bad<>(problems);
    }

    /** The amount and the day alone, to change them. */
    public static Checked<Plan> checkPlan(Map<String, String> fields, Limits limits) {
        var problems = new ArrayList<Problem>();
        var plan = plan(fields, limits, problems);
        return problems.isEmpty() ? new Checked.Good<>(plan.orElseThrow()) : new Checked.Bad<>(problems);
    }

    private static Optional<BankAccount> account(Map<String, String> fields, ModulusCheck modulus, List<Problem> problems) {
        var before = problems.size();
        var sortCode = digits(fields, "sortCode");
        var number = digits(fields, "accountNumber");
        if (!sortCode.matches("[0-9]{6}")) {
            problems.add(Problem.of("sortCode", sortCode.isEmpty() ? "directdebit.sort-code.missing" : "directdebit.sort-code.digits"));
        }
        if (!number.matches("[0-9]{6,8}")) {
            problems.add(Problem.of("accountNumber", number.isEmpty() ? "directdebit.account-number.missing" : "directdebit.account-number.digits"));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        var account = BankAccount.of(sortCode, number);
        if (modulus.check(account) instanceof ModulusResult.Wrong) {
            problems.add(Problem.of("accountNumber", "directdebit.account-number.not-of-sort-code"));
        }
        return Optional.of(account);
    }

    /** Any layout is taken (rules.md UX-6): 12-34-56 and 12 34 56. */
    private static String digits(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replaceAll("[\\s\\p{Pd}]", "");
    }

    private static Optional<Problem> carried(String holder) {
        return BacsText.of(holder).isEmpty() ? Optional.of(Problem.of("holder", "directdebit.holder.letters")) : Optional.empty();
    }

    private static Optional<Plan> plan(Map<String, String> fields, Limits limits, List<Problem> problems) {
        var amount = Money.read(fields.getOrDefault("amount", ""));
        if (amount.isEmpty()) {
            problems.add(Problem.of("amount", "directdebit.amount.missing"));
        } else if (amount.get().compareTo(limits.least()) < 0 || amount.get().compareTo(limits.most()) > 0) {
            problems.add(Problem.of("amount", "directdebit.amount.limits", limits.least().plain(), limits.most().plain()));
        }
        var day = fields.getOrDefault("day", "").strip();
        if (!day.matches("0?[1-9]|[12][0-9]|3[01]")) {
            problems.add(Problem.of("day", "directdebit.day.choose"));
            return Optional.empty();
        }
        return amount.map(each -> new Plan(each, Integer.parseInt(day)));
    }
}
