package org.doorstep.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Problem;
import org.doorstep.kernel.Role;
import org.doorstep.platform.spi.Brand;

/**
 * What every page is given besides its own view: the reader's language, who they are, the landlord's name and numbers,
 * the token a form must carry, and what was wrong with what they sent. A controller takes it as an argument.
 *
 * @param path       of this page, without the query
 * @param query      of this page as far as it is the page's own, with its question mark; else empty ({@link OwnQuery})
 * @param userName   to greet them by; empty when nobody has logged in
 * @param problems   of the form on this page, in the order of its fields
 * @param assets     where the stylesheet and the app lie
 * @param now        when the page was asked for
 * @param waiting    emergencies that nobody has accepted, for whoever may accept them; else 0
 */
public record PageContext(
        Words words, Locale locale, String path, String query, CsrfField csrf, CurrentUser user, String userName, Brand landlord,
        List<Problem> problems, Assets assets, Instant now, int waiting) {

    /** The name and value of the hidden field that proves a form came from our own page. */
    public record CsrfField(String name, String value) {}

    public PageContext with(List<Problem> problems) {
        return new PageContext(words, locale, path, query, csrf, user, userName, landlord, List.copyOf(problems), assets, now, waiting);
    }

    PageContext alarmed(int waiting) {
        return new PageContext(words, locale, path, query, csrf, user, userName, landlord, problems, assets, now, waiting);
    }

    /** The same as it would be at another address. */
    public PageContext at(String path) {
        return new PageContext(words, locale, path, "", csrf, user, userName, landlord, problems, assets, now, waiting);
    }

    public String t(String key, Object... args) {
        return words.t(locale, key, args);
    }

    /** The same spoken to whoever reads: staff read {@code key.staff} where there is such a word, since it is not their home. */
    public String said(String key, Object... args) {
        return t(user instanceof CurrentUser.Staff && words.has(key + ".staff") ? key + ".staff" : key, args);
    }

    /** The words for one or for many: {@code key.one} or {@code key.other}, with the number as {@code {0}}. */
    public String count(String key, long number) {
        return t(key + (number == 1 ? ".one" : ".other"), number);
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    public String dir() {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "ur", "yi" -> "rtl";
            default -> "ltr";
        };
    }

    public String stylesheet() {
        return assets.stylesheet();
    }

    /** Whether this reader can read this page in the app as well: it is for residents. */
    public boolean inTheApp() {
        return !(user instanceof CurrentUser.Staff) && assets.inTheApp(path);
    }

    /** This page's address on the light pages, to come back to it from the app: with what was chosen on it, never what was typed. */
    public String here() {
        return path + query;
    }

    public String date(LocalDate day) {
        return Formats.date(words, locale, day);
    }

    public String shortDate(LocalDate day) {
        return Formats.shortDate(words, locale, day);
    }

    public String time(LocalTime time) {
        return Formats.time(words, locale, time);
    }

    public String month(YearMonth month) {
        return Formats.month(words, locale, month);
    }

    public String dateTime(Instant moment) {
        return Formats.dateTime(words, locale, moment);
    }

    public String money(Money amount) {
        return Formats.money(amount);
    }

    /** What is on an account, in words: you owe £12.00, £12.00 in credit, nothing owed. */
    public String balance(Money balance) {
        return balance.nothing() ? t("platform.money.nothing")
                : balance.owed() ? said("platform.money.owed", money(balance)) : t("platform.money.credit", money(balance.size()));
    }

    public boolean signedIn() {
        return !(user instanceof CurrentUser.Anonymous);
    }

    public boolean holds(Role role) {
        return user.holds(role);
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** The sentence for a problem, the same in the summary and beside the field. */
    public String sentence(Problem problem) {
        return said("problem." + problem.code(), problem.args().toArray());
    }

    /** What is wrong with one field, if anything. */
    public Optional<String> problem(String field) {
        return problems.stream().filter(p -> p.field().equals(field)).findFirst().map(this::sentence);
    }

    /** The number to ring in an emergency, at the time this page was asked for. */
    public String emergencyPhone() {
        return landlord.emergencyPhoneAt(now);
    }
}
