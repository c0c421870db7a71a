package org.doorstep.contact.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.contact.NoticeKind;
import org.doorstep.contact.Taking;
import org.doorstep.contact.TeamTasks;
import org.doorstep.landlord.Landlord;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * Puts a notice into words. Every template may use the same few facts and no other: {0} reference, {1} day, {2} and {3}
 * the window, {4} the number to ring about repairs, {5} until when we promised, {6} the landlord, {7} the number out of
 * hours, {8} when the office closes, {9} the number of the office; of money also {10} the amount, {11} the day it is taken
 * first, {12} the working days of notice, and when it is taken after that: {13} as a sentence, {14} in short. Nobody knows
 * at what hour a message is read: where it names a number for an emergency it names both.
 */
@Component
public class NoticeWords {

    private final Words words;
    private final Landlord landlord;

    public NoticeWords(Words words, Landlord landlord) {
        this.words = words;
        this.landlord = landlord;
    }

    public String title(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        return say(locale, key(kind, "title"), facts);
    }

    /** The text message: one part of 160 characters, for anybody's eyes. */
    public String text(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        return say(locale, key(kind, "text"), facts);
    }

    public List<String> paragraphs(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        return numbered(locale, key(kind, "body"), facts);
    }

    /** What a team has to do, a line each. */
    String tasks(NoticeKind kind, TeamTasks tasks, Locale locale) {
        return tasks.tasks().stream().map(task -> words.t(locale, key(kind, "task"), task.reference(), date(task.by(), locale)))
                .collect(Collectors.joining("\n"));
    }

    /** The same on paper, where what is told of is enclosed. */
    List<String> letter(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        var own = numbered(locale, key(kind, "letter"), facts);
        return own.isEmpty() ? paragraphs(kind, facts, locale) : own;
    }

    /** What happens next, point by point; empty for kinds without a letter. */
    public List<String> next(NoticeKind kind, StoredContact.Facts facts, Locale locale) {
        return numbered(locale, key(kind, "next"), facts);
    }

    public String say(Locale locale, String key, StoredContact.Facts facts) {
        return words.t(locale, variant(key, facts), arguments(locale, facts, Formats::shortDate));
    }

    /** What is not counted in letters has the year of a day as well. */
    private String whole(Locale locale, String key, StoredContact.Facts facts) {
        return words.t(locale, variant(key, facts), arguments(locale, facts, Formats::date));
    }

    private interface Day {
        String of(Words words, Locale locale, LocalDate day);
    }

    String date(LocalDate day, Locale locale) {
        return Formats.date(words, locale, day);
    }

    /** Where the landlord's charters promise no call there is no moment to name. */
    private String variant(String key, StoredContact.Facts facts) {
        return facts.by().isEmpty() && words.has(key + ".undated") ? key + ".undated" : key;
    }

    private List<String> numbered(Locale locale, String key, StoredContact.Facts facts) {
        var lines = new ArrayList<String>();
        for (int i = 1; words.has(key + "." + i); i++) {
            lines.add(whole(locale, key + "." + i, facts));
        }
        return List.copyOf(lines);
    }

    private Object[] arguments(Locale locale, StoredContact.Facts facts, Day day) {
        return new Object[] {
            facts.reference(),
            facts.visit().map(visit -> day.of(words, locale, visit.day())).orElse(""),
            facts.visit().map(visit -> Formats.time(words, locale, visit.from())).orElse(""),
            facts.visit().map(visit -> Formats.time(words, locale, visit.to())).orElse(""),
            landlord.phones().repairs(),
            facts.by().map(by -> Formats.dateTime(words, locale, by)).orElse(""),
            landlord.name(),
            landlord.phones().outOfHours(),
            Formats.time(words, locale, landlord.officeHours().closes()),
            landlord.phones().office(),
            facts.taking().map(taking -> Formats.money(taking.amount())).orElse(""),
            facts.taking().map(taking -> date(taking.day(), locale)).orElse(""),
            facts.taking().map(Taking::noticeDays).map(String::valueOf).orElse(""),
            facts.taking().map(taking -> then("contact.then.", taking, locale)).orElse(""),
            facts.taking().map(taking -> then("contact.then.short.", taking, locale)).orElse(""),
        };
    }

    private String then(String key, Taking taking, Locale locale) {
        return taking.then().map(then -> words.t(locale, key + then.words(), then.day())).orElseGet(() -> words.t(locale, key + "monthly"));
    }

    private static String key(NoticeKind kind, String part) {
        return "contact." + kind.code() + "." + part;
    }
}
