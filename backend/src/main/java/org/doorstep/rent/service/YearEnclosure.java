package org.doorstep.rent.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.kernel.Subject;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.rent.Breakdown;
import org.doorstep.rent.model.Equivalents;
import org.doorstep.rent.model.RentCalendar;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a rent year costs, head by head, by the week and by the month, as it was when it was told. */
@Component
class YearEnclosure implements Enclosed {

    private final YearStore store;
    private final RentCalendar calendar;
    private final Words words;

    YearEnclosure(YearStore store, RentCalendar calendar, Words words) {
        this.store = store;
        this.calendar = calendar;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CHARGES_OF_A_YEAR;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return store.find(about.id(), reference).map(year -> facts(year, locale));
    }

    private Facts facts(YearStore.Year told, Locale locale) {
        var all = RentViews.sum(told.lines(), Breakdown::now);
        var counted = RentViews.sum(told.lines().stream().filter(Breakdown::eligible).toList(), Breakdown::now);
        var year = calendar.yearOf(told.day()).orElseThrow();
        var monthly = Equivalents.of(all, year.chargeWeeks());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t(locale, "rent.letter.same", Formats.money(all), Formats.date(words, locale, told.day())));
        paragraphs.add(words.t(locale, "rent.letter.year", year.name(), year.chargeWeeks(), Formats.money(monthly.monthly()), Formats.money(monthly.fourWeekly())));
        calendar.yearOf(year.first().minusDays(1)).filter(before -> before.chargeWeeks() != year.chargeWeeks())
                .ifPresent(before -> paragraphs.add(words.t(locale, "rent.letter.year.before", before.chargeWeeks())));
        if (counted.owed()) {
            paragraphs.add(words.t(locale, "rent.letter.counted", Formats.money(counted)));
        }
        Map<String, String> rows = new LinkedHashMap<>();
        told.lines().forEach(line -> rows.put(words.t(locale, line.head().words()), weekly(locale, line.now().orElse(Money.ZERO))));
        rows.put(words.t(locale, "rent.letter.total"), weekly(locale, all));
        return new Facts(paragraphs, rows);
    }

    private String weekly(Locale locale, Money amount) {
        return words.t(locale, "rent.letter.weekly", Formats.money(amount));
    }
}
