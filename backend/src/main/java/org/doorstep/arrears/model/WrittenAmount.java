package org.doorstep.arrears.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.doorstep.kernel.Money;

/**
 * Reads an amount as people write it: {@code 12}, {@code £12.5}, {@code 12,50}, {@code 1,200}, {@code about 40 pounds},
 * {@code none}. Where two numbers could be meant there is none.
 */
public final class WrittenAmount {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?|\\.[0-9]+");
    private static final Pattern NOTHING = Pattern.compile("none|nil|nothing|no|zero|n/a|-+|£");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern PENCE = Pattern.compile("^(p|pence)\\b");
    private static final Pattern THOUSAND = Pattern.compile("^£?(k|grand|thousand)\\b");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");
    private static final int MOST = 10_000_000;

    private WrittenAmount() {}

    /** Never less than nothing; empty for what is no amount. An empty text is no amount either. */
    public static Optional<Money> read(String written) {
        var text = written.strip().toLowerCase(Locale.ENGLISH);
        if (NOTHING.matcher(text).matches()) {
            return Optional.of(Money.ZERO);
        }
        var numbers = NUMBER.matcher(text).results().toList();
        if (numbers.size() != 1 || text.contains("-" + numbers.getFirst().group()) || text.contains("-£")) {
            return Optional.empty();
        }
        return amount(numbers.getFirst().group(), text.replace(numbers.getFirst().group(), "").strip());
    }

    private static Optional<Money> amount(String number, String around) {
        var point = number.indexOf('.');
        var pounds = point < 0 ? number : number.substring(0, point);
        var pence = point < 0 ? "" : number.substring(point + 1);
        var comma = pounds.lastIndexOf(',');
        if (point < 0 && comma > 0 && pounds.indexOf(',') == comma && pounds.length() - comma <= 3) {
            // A comma before one or two figures at the end stands for the point, as in much of Europe.
            pence = pounds.substring(comma + 1);
            pounds = pounds.substring(0, comma);
        }
        if (pounds.contains(",") && !THOUSANDS.matcher(pounds).matches() || pence.length() > 2) {
            return Optional.empty();
        }
        var whole = pounds.isEmpty() ? "0" : pounds.replace(",", "");
        if (!WHOLE.matcher(whole).matches()) {
            return Optional.empty();
        }
        if (THOUSAND.matcher(around).find()) {
            return Optional.empty();
        }
        var inPence = PENCE.matcher(around).find();
        var read = inPence ? Long.parseLong(whole) : Long.parseLong(whole) * 100 + Long.parseLong((pence + "00").substring(0, 2));
        return read <= MOST ? Optional.of(Money.ofPence(read)) : Optional.empty();
    }
}
