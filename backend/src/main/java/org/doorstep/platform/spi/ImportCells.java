package org.doorstep.platform.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Text;

/** The cells that files usually have. Codes of what is wrong: see {@code words/imports.properties}. */
public final class ImportCells {

    private static final Pattern UPRN = Pattern.compile("0*[1-9][0-9]{0,11}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
    private static final Pattern PHONE = Pattern.compile("(\\+44|0)[1-9][0-9]{8,9}|\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"(),:;<>\\[\\]]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern HOURS = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

    private ImportCells() {}

    /** One line of text of at most so many characters. */
    public static ImportCell text(int most) {
        return value -> Text.isLonger(value, most) ? wrong("too-long", most)
                : value.indexOf('\n') >= 0 ? wrong("one-line") : Optional.empty();
    }

    /** Text of at most so many characters that may have several lines. */
    public static ImportCell note(int most) {
        return value -> Text.isLonger(value, most) ? wrong("too-long", most) : Optional.empty();
    }

    /**
     * A unique property reference number: 1 to 12 digits, kept without leading zeros, since nobody may rely on padding
     * (rules.md 6.4).
     */
    public static ImportCell uprn() {
        return new Matching(UPRN.asMatchPredicate(), "uprn", value -> value.replaceFirst("^0+", ""));
    }

    /** What another system calls a thing: at most 40 letters, digits and {@code / . _ -}. */
    public static ImportCell reference() {
        return new Matching(REFERENCE.asMatchPredicate(), "reference", UnaryOperator.identity());
    }

    /** Several references with spaces between; the same one twice counts once. */
    public static ImportCell references() {
        return new Matching(each(REFERENCE), "reference", ImportCells::words);
    }

    /** A code: small letters and digits in words joined by hyphens, at most 60. */
    public static ImportCell code() {
        return new Matching(value -> value.length() <= 60 && CODE.matcher(value).matches(), "code", UnaryOperator.identity());
    }

    /** Several codes with spaces between; the same one twice counts once. */
    public static ImportCell codes() {
        return new Matching(each(CODE), "code", ImportCells::words);
    }

    /** One of these words, in any case. */
    public static ImportCell oneOf(String... words) {
        var known = Arrays.asList(words);
        return new ImportCell() {
            @Override
            public Optional<Problem> problem(String value) {
                return known.contains(normal(value)) ? Optional.empty() : wrong("one-of", String.join(", ", known));
            }

            @Override
            public String normal(String value) {
                return value.toLowerCase(Locale.ROOT);
            }
        };
    }

    public static ImportCell yesNo() {
        return oneOf("yes", "no");
    }

    /** A whole number from the first to the last, both included. */
    public static ImportCell whole(int first, int last) {
        return value -> {
            var number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
            return number < first || number > last ? wrong("whole", first, last) : Optional.empty();
        };
    }

    /** An amount in pounds as 104.20 or -12.00, at most so much either way; kept with its pence. */
    public static ImportCell money(Money most) {
        return new Matching(value -> Money.read(value).filter(amount -> Math.abs(amount.pence()) <= most.pence()).isPresent(), "money",
                value -> Money.read(value).orElseThrow().plain());
    }

    /** A day as 2026-11-24, between 1900 and 2199. */
    public static ImportCell date() {
        return value -> isDate(value) ? Optional.empty() : wrong("date");
    }

    /** The hours of one day as 08:00-16:30, the end after the beginning. */
    public static ImportCell hours() {
        return value -> HOURS.matcher(value).matches()
                && LocalTime.parse(value.substring(0, 5)).isBefore(LocalTime.parse(value.substring(6)))
                ? Optional.empty() : wrong("hours");
    }

    /** A United Kingdom postcode, kept in capitals with one space. */
    public static ImportCell postcode() {
        return new Matching(value -> POSTCODE.matcher(squeezed(value)).matches(), "postcode", ImportCells::postcode);
    }

    public static ImportCell email() {
        return new Matching(value -> value.length() <= 254 && EMAIL.matcher(value).matches(), "email", UnaryOperator.identity());
    }

    /** A telephone number, kept as +44 and its digits. */
    public static ImportCell phone() {
        return new Matching(value -> PHONE.matcher(digits(value)).matches(), "phone",
                value -> digits(value).replaceFirst("^0", "+44"));
    }

    /** A language as BCP 47 writes it: {@code en}, {@code pl}, {@code pt-BR}. */
    public static ImportCell language() {
        return new Matching(value -> value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "language",
                value -> Locale.forLanguageTag(value).toLanguageTag());
    }

    private record Matching(Predicate<String> right, String code, UnaryOperator<String> kept) implements ImportCell {
        @Override
        public Optional<Problem> problem(String value) {
            return right.test(value) ? Optional.empty() : wrong(code);
        }

        @Override
        public String normal(String value) {
            return kept.apply(value);
        }
    }

    private static Optional<Problem> wrong(String code, Object... args) {
        return Optional.of(Problem.of("", code, args));
    }

    private static Predicate<String> each(Pattern pattern) {
        return value -> value.length() <= 2000 && Arrays.stream(value.split("\\s+")).allMatch(pattern.asMatchPredicate());
    }

    private static String words(String value) {
        return Arrays.stream(value.split("\\s+")).distinct().collect(Collectors.joining(" "));
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value).getYear() >= 1900 && LocalDate.parse(value).getYear() < 2200;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** Many write +44 (0)7700 900123: the nought is for those who ring from within the country. */
    private static String digits(String value) {
        return value.replaceAll("[\\s().-]", "").replaceFirst("^\\+440", "+44");
    }

    private static String squeezed(String value) {
        return value.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }

    private static String postcode(String value) {
        var squeezed = squeezed(value);
        return squeezed.substring(0, squeezed.length() - 3) + " " + squeezed.substring(squeezed.length() - 3);
    }
}
