package org.doorstep.standards.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.doorstep.platform.web.Words;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * A standard on the wire. {@code amount} and {@code unit} are absent where it has no length; {@code target} where it is
 * the limit itself.
 */
record StandardJson(
        String id, String charter, String version, String area, String sentence, String trigger, String kind,
        @Nullable Integer amount, @Nullable Integer target, @Nullable String unit, @Nullable String by, String limit,
        Set<String> stopsOn, Set<String> endsOn, @Nullable Extension extension, Set<String> landlordTypes,
        Map<String, Set<String>> appliesWhen, @Nullable Season season, Map<String, Integer> figures,
        LocalDate from, @Nullable LocalDate until, boolean inForce, boolean measured, @Nullable String notMeasured, Source source) {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");

    record Extension(int amount, String unit) {}

    record Season(String from, String to) {}

    record Source(String document, String clause, List<String> rows) {}

    static StandardJson of(Standard standard, Words words, Locale locale, LocalDate today) {
        var limit = standard.limit();
        return new StandardJson(standard.id(), standard.charter(), standard.charterVersion(), standard.area(),
                words.t(locale, standard.words()), standard.trigger(), kind(limit), amount(limit), target(limit), unit(limit), by(limit),
                DueWords.limit(words, locale, limit), new TreeSet<>(standard.stopsOn()), new TreeSet<>(standard.endsOn()),
                standard.extension().map(allowed -> new Extension(allowed.cap(), allowed.unit().word())).orElse(null),
                new TreeSet<>(standard.landlordTypes()), new TreeMap<>(standard.when()),
                standard.season().map(season -> new Season(DAY_OF_YEAR.format(season.from()), DAY_OF_YEAR.format(season.to()))).orElse(null),
                new TreeMap<>(standard.figures()), standard.from(), standard.until().orElse(null), standard.inForceOn(today), standard.measured(),
                standard.notMeasured().map(why -> words.t(locale, "standards.not-measured." + why.word())).orElse(null),
                new Source(standard.source().document(), standard.source().clause(), standard.source().rows()));
    }

    private static String kind(Limit limit) {
        return switch (limit) {
            case Limit.Within _ -> "within";
            case Limit.Every _ -> "every";
            case Limit.AtLeastBefore _ -> "at-least-before";
            case Limit.ByDayOfYear _, Limit.ByDate _ -> "by-date";
            case Limit.Always() -> "always";
        };
    }

    private static @Nullable Integer amount(Limit limit) {
        return switch (limit) {
            case Limit.Within within -> within.amount();
            case Limit.Every every -> every.amount();
            case Limit.AtLeastBefore before -> before.amount();
            case Limit.ByDayOfYear _, Limit.ByDate _, Limit.Always() -> null;
        };
    }

    private static @Nullable Integer target(Limit limit) {
        return limit instanceof Limit.Within within && within.target() != within.amount() ? within.target() : null;
    }

    private static @Nullable String unit(Limit limit) {
        return switch (limit) {
            case Limit.Within within -> within.unit().word();
            case Limit.Every every -> every.unit().word();
            case Limit.AtLeastBefore before -> before.unit().word();
            case Limit.ByDayOfYear _, Limit.ByDate _, Limit.Always() -> null;
        };
    }

    private static @Nullable String by(Limit limit) {
        return switch (limit) {
            case Limit.ByDayOfYear yearly -> DAY_OF_YEAR.format(yearly.day());
            case Limit.ByDate once -> once.day().toString();
            case Limit.Within _, Limit.Every _, Limit.AtLeastBefore _, Limit.Always() -> null;
        };
    }
}
