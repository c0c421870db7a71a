package org.doorstep.standards.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.junit.jupiter.params.provider.Arguments;

/**
 * {@code standards/standards.csv}: one line for each standard with every figure that rules.md states, written by hand
 * from rules.md. The names of events are Doorstep's own; the day a local charter begins is its document's.
 */
final class RulesTable {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MM-dd");
    private static final List<String> LINES = read();

    private RulesTable() {}

    static String columns() {
        return LINES.getFirst();
    }

    /** Each standard's id and its line, without the verdict, which no charter writes. */
    static Stream<Arguments> lines() {
        return LINES.stream().skip(1).map(line -> line.split(",", 4)).map(cells -> Arguments.of(cells[0], cells[0] + "," + cells[1] + "," + cells[3]));
    }

    /** The verdict of section 7 on each standard; {@code LAW} for those of today's law. */
    static Map<String, String> verdicts() {
        return LINES.stream().skip(1).map(line -> line.split(",", 4)).collect(Collectors.toMap(cells -> cells[0], cells -> cells[2]));
    }

    /** What a charter says, written as the table is. */
    static String line(Standard standard) {
        var when = new TreeMap<>(standard.when());
        var tenures = when.remove("tenure");
        return String.join(",", standard.id(), words(standard.source().rows()), limit(standard.limit()), standard.trigger(),
                words(standard.stopsOn()), words(standard.endsOn()),
                standard.extension().map(more -> more.cap() + " " + more.unit().word()).orElse(""),
                tenures == null ? "" : words(tenures), words(standard.landlordTypes()),
                when.entrySet().stream().map(fact -> fact.getKey() + "=" + words(fact.getValue())).collect(Collectors.joining(";")),
                standard.season().map(season -> day(season.from()) + " to " + day(season.to())).orElse(""),
                standard.from().toString(), standard.until().map(Object::toString).orElse(""),
                standard.notMeasured().map(Standard.NotMeasured::word).orElse(""),
                words(standard.figures().entrySet().stream().map(figure -> figure.getKey() + "=" + figure.getValue()).toList()));
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Within(int amount, var unit, int target) ->
                    String.join(",", "within", amount + "", target == amount ? "" : target + "", unit.word());
            case Limit.Every(int amount, var unit) -> String.join(",", "every", amount + "", "", unit.word());
            case Limit.AtLeastBefore(int amount, var unit) -> String.join(",", "at-least-before", amount + "", "", unit.word());
            case Limit.ByDayOfYear(var yearly) -> "by-date," + day(yearly) + ",,";
            case Limit.ByDate(var once) -> "by-date," + once + ",,";
            case Limit.Always() -> "always,,,";
        };
    }

    private static String day(MonthDay day) {
        return DAY_OF_YEAR.format(day);
    }

    private static String words(Collection<String> some) {
        return String.join(" ", new TreeSet<>(some));
    }

    private static List<String> read() {
        try (var file = RulesTable.class.getResourceAsStream("/standards/standards.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
