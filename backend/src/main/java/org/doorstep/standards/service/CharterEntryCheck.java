package org.doorstep.standards.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.doorstep.standards.Limit;
import org.doorstep.standards.Limit.Unit;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standard.NotMeasured;
import org.doorstep.standards.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Turns one written record into a standard, telling everything that is wrong with it. */
final class CharterEntryCheck {

    /** Longer than any limit in the rules, short enough for every date to exist. */
    private static final int LONGEST = 400;

    private final CharterFile.Entry entry;
    private final CharterFile file;
    private final Vocabulary vocabulary;
    private final Consumer<String> faults;

    CharterEntryCheck(CharterFile.Entry entry, CharterFile file, Vocabulary vocabulary, Consumer<String> faults) {
        this.entry = entry;
        this.file = file;
        this.vocabulary = vocabulary;
        var name = entry.id() == null ? "a record without an id" : entry.id();
        this.faults = fault -> faults.accept(name + ": " + fault);
    }

    /** The standard; what is missing or wrong has been told and stands in as a harmless value. */
    Standard standard() {
        var charter = or(file.charter(), "");
        var id = required("id", entry.id());
        if (!id.startsWith(charter + ".") || !id.matches("[a-z0-9]+(\\.[a-z0-9-]+)+")) {
            faults.accept("an id is " + charter + ".<area>.<name> in lower case");
        }
        var stopsOn = events("stops-on", entry.stopsOn());
        var notMeasured = notMeasured();
        if (notMeasured.isEmpty() && stopsOn.isEmpty()) {
            faults.accept("a measured standard needs stops-on");
        }
        return new Standard(id, charter, or(file.version(), ""), known("area", required("area", entry.area()), vocabulary.areas()),
                known("trigger", required("trigger", entry.trigger()), vocabulary.events()), limit(notMeasured.isEmpty()),
                stopsOn, events("ends-on", entry.endsOn()), extension(), conditions(), season(),
                set("landlord-types", entry.landlordTypes(), vocabulary.landlordTypes()),
                date("from", entry.from()), Optional.ofNullable(entry.until()).map(day -> date("until", day)),
                Map.copyOf(or(entry.figures(), Map.<String, Integer>of())), notMeasured, source());
    }

    private Limit limit(boolean measured) {
        var kind = required("kind", entry.kind());
        return switch (kind) {
            case "within" -> new Limit.Within(amount(), unit(entry.unit()), Optional.ofNullable(entry.target()).orElse(amount()));
            case "every" -> new Limit.Every(amount(), unit(entry.unit()));
            case "at-least-before" -> new Limit.AtLeastBefore(amount(), unit(entry.unit()));
            case "by-date" -> by();
            case "always" -> {
                if (measured) {
                    faults.accept("a promise without a time cannot be measured");
                }
                yield new Limit.Always();
            }
            default -> {
                faults.accept("kind " + kind + " is not one of within, every, at-least-before, by-date, always");
                yield new Limit.Always();
            }
        };
    }

    private int amount() {
        int amount = or(entry.amount(), -1);
        if (amount < 0 || amount > LONGEST || (amount == 0 && !"days".equals(entry.unit()))) {
            faults.accept("amount is a whole number from 1 to " + LONGEST + ", or 0 days for the same day");
            return 1;
        }
        return amount;
    }

    private Unit unit(@Nullable String written) {
        for (var unit : Unit.values()) {
            if (unit.word().equals(written)) {
                return unit;
            }
        }
        faults.accept("unit " + written + " is not known");
        return Unit.DAYS;
    }

    private Limit by() {
        var written = required("by", entry.by());
        return written.length() == 5
                ? new Limit.ByDayOfYear(dayOfYear("by", written))
                : new Limit.ByDate(date("by", written));
    }

    private Optional<Standard.Extension> extension() {
        return Optional.ofNullable(entry.extension()).map(written -> {
            int cap = or(written.cap(), 0);
            if (cap < 1 || cap > LONGEST) {
                faults.accept("an extension's cap is a whole number from 1 to " + LONGEST);
            }
            return new Standard.Extension(Math.max(cap, 1), unit(written.unit()));
        });
    }

    private Map<String, Set<String>> conditions() {
        var conditions = new HashMap<String, Set<String>>();
        or(entry.appliesWhen(), Map.<String, List<String>>of()).forEach((fact, values) -> conditions.put(fact, fact(fact, values)));
        if (entry.tenures() != null) {
            conditions.put("tenure", fact("tenure", entry.tenures()));
        }
        return Map.copyOf(conditions);
    }

    private Set<String> fact(String name, List<String> values) {
        if (!vocabulary.facts().containsKey(name)) {
            faults.accept("the vocabulary knows no fact " + name);
            return Set.of();
        }
        return set(name, values, vocabulary.facts().getOrDefault(name, Set.of()));
    }

    private Optional<Standard.Season> season() {
        return Optional.ofNullable(entry.season()).map(written ->
                new Standard.Season(dayOfYear("season", or(written.from(), "")), dayOfYear("season", or(written.to(), ""))));
    }

    private Optional<NotMeasured> notMeasured() {
        boolean measured = or(entry.measured(), true);
        if (measured == (entry.notMeasured() != null)) {
            faults.accept("a standard is measured, or says measured: false and not-measured: why");
        }
        return Optional.ofNullable(entry.notMeasured()).map(why -> {
            for (var reason : NotMeasured.values()) {
                if (reason.word().equals(why)) {
                    return reason;
                }
            }
            faults.accept("not-measured " + why + " is not a known reason");
            return NotMeasured.NO_CASE_YET;
        });
    }

    private Standard.Source source() {
        var source = Optional.ofNullable(entry.source()).orElse(new CharterFile.Source(null, null, null));
        var document = or(file.documents(), Map.<String, String>of()).get(required("source.document", source.document()));
        if (document == null) {
            faults.accept("source.document is not among the file's documents");
        }
        return new Standard.Source(or(document, ""), required("source.clause", source.clause()), or(source.rows(), List.of()));
    }

    private Set<String> events(String field, @Nullable List<String> written) {
        return set(field, written, vocabulary.events());
    }

    private Set<String> set(String field, @Nullable List<String> written, Set<String> allowed) {
        var values = or(written, List.<String>of());
        values.forEach(value -> known(field, value, allowed));
        return Set.copyOf(values);
    }

    private String known(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            faults.accept(field + " " + value + " is not in the vocabulary");
        }
        return value;
    }

    private String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            faults.accept(field + " is missing");
            return "";
        }
        return value;
    }

    private LocalDate date(String field, @Nullable String written) {
        try {
            return LocalDate.parse(required(field, written));
        } catch (DateTimeException _) {
            faults.accept(field + " is a day like 2026-11-30");
            return LocalDate.EPOCH;
        }
    }

    private MonthDay dayOfYear(String field, String written) {
        try {
            return MonthDay.parse("--" + written);
        } catch (DateTimeException _) {
            faults.accept(field + " is a day of the year like 06-30");
            return MonthDay.of(1, 1);
        }
    }

    private static <T> T or(@Nullable T value, T other) {
        return value == null ? other : value;
    }
}
