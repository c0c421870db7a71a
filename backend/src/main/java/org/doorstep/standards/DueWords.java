package org.doorstep.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.PromiseLine;
import org.doorstep.platform.web.ui.PromiseLine.State;

/** Promises and limits as people read them: the same words on pages, in the API, in texts and letters. */
public final class DueWords {

    private DueWords() {}

    /** How a due time was counted, as sentences. */
    public static String why(Words words, Locale locale, Due.Why why) {
        return counted(words, locale, why.key(), why.args());
    }

    /** A limit in short: 7 working days; every 3 months; by 30 June. */
    public static String limit(Words words, Locale locale, Limit limit) {
        return switch (limit) {
            case Limit.Within(int amount, var unit, int _) when amount == 0 -> words.t(locale, "standards.limit.within." + unit.word() + ".same");
            case Limit.Within within -> sized(words, locale, "within", within.amount(), within.unit());
            case Limit.Every every -> sized(words, locale, "every", every.amount(), every.unit());
            case Limit.AtLeastBefore before -> sized(words, locale, "at-least-before", before.amount(), before.unit());
            case Limit.ByDayOfYear yearly -> words.t(locale, "standards.limit.by-date",
                    Formats.dayOfYear(words, locale, yearly.day()));
            case Limit.ByDate once -> words.t(locale, "standards.limit.by-date", Formats.date(words, locale, once.day()));
            case Limit.Always() -> words.t(locale, "standards.limit.always");
        };
    }

    /** A promise for a case page: its sentence, when it is due or was done, and how it stands. */
    public static PromiseLine line(PageContext page, PromiseView promise) {
        return new PromiseLine(sentence(page, promise.standard(), promise.words()), standing(page.words(), page.locale(), promise), state(promise));
    }

    /** What was promised of a case, or under a heading that says of what: without the "if" that has come about. */
    public static String sentence(PageContext page, String standard, String words) {
        var ofThis = "standards.case." + standard;
        return page.t(page.words().has(ofThis) ? ofThis : words);
    }

    /** When it is due or was done: "By 5pm on Thursday 21 January 2027". */
    public static String standing(Words words, Locale locale, PromiseView promise) {
        var due = Formats.dateTime(words, locale, promise.due());
        var done = promise.stoppedAt().map(at -> Formats.dateTime(words, locale, at)).orElse("");
        var said = switch (promise.state()) {
            case OPEN -> promise.extended()
                    .map(reason -> words.t(locale, "standards.line.extended", due, Formats.dateTime(words, locale, promise.firstDue()), reason))
                    .orElseGet(() -> words.t(locale, "standards.line.open", due));
            case KEPT -> words.t(locale, "standards.line.kept", done, due);
            case BROKEN -> promise.owed() ? words.t(locale, "standards.line.overdue", due) : words.t(locale, "standards.line.broken", done, due);
            case WITHDRAWN -> words.t(locale, "standards.line.withdrawn", done);
        };
        return promise.provisional() && promise.owed() ? said + " " + words.t(locale, "standards.provisional") : said;
    }

    private static State state(PromiseView promise) {
        return switch (promise.state()) {
            case OPEN -> promise.extended().isPresent() ? State.EXTENDED : State.OPEN;
            case KEPT -> State.KEPT;
            case BROKEN -> State.BROKEN;
            case WITHDRAWN -> State.WITHDRAWN;
        };
    }

    private static String sized(Words words, Locale locale, String kind, int amount, Limit.Unit unit) {
        return counted(words, locale, "standards.limit." + kind + "." + unit.word(), List.of(amount));
    }

    /** A sentence that counts something says so first, and has words for one and for many. */
    private static String counted(Words words, Locale locale, String key, List<Object> args) {
        var many = !args.isEmpty() && args.getFirst() instanceof Integer count ? (count == 1 ? ".one" : ".other") : "";
        var written = new ArrayList<>();
        for (var arg : args) {
            written.add(switch (arg) {
                case LocalDate day -> Formats.date(words, locale, day);
                case LocalTime time -> Formats.time(words, locale, time);
                case Instant moment -> Formats.dateTime(words, locale, moment);
                default -> arg;
            });
        }
        return words.t(locale, key + many, written.toArray());
    }
}
