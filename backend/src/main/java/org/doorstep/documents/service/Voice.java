package org.doorstep.documents.service;

import java.time.LocalDate;
import java.util.Locale;

import org.doorstep.kernel.Money;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;

/** The language a document is written in: its words, dates and sums go together. */
record Voice(Words words, Locale locale) {

    String t(String key, Object... args) {
        return words.t(locale, key, args);
    }

    String date(LocalDate day) {
        return Formats.date(words, locale, day);
    }

    String money(Money amount) {
        return Formats.money(amount);
    }

    /** As it is said to whoever owes it. */
    String balance(Money balance) {
        return balance.nothing() ? t("platform.money.nothing")
                : t(balance.owed() ? "platform.money.owed" : "platform.money.credit", money(balance.size()));
    }

    String lang() {
        return locale.toLanguageTag();
    }

    String dir() {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "ur", "yi" -> "rtl";
            default -> "ltr";
        };
    }
}
