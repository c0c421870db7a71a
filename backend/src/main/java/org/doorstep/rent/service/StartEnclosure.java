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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a new home costs, head by head, as it was when it was told. */
@Component
class StartEnclosure implements Enclosed {

    private final StartStore store;
    private final Words words;

    StartEnclosure(StartStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CHARGES_BEGIN;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return store.find(about.id(), reference).map(start -> facts(start, locale));
    }

    private Facts facts(StartStore.Start start, Locale locale) {
        var all = RentViews.sum(start.lines(), Breakdown::now);
        var counted = RentViews.sum(start.lines().stream().filter(Breakdown::eligible).toList(), Breakdown::now);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t(locale, "rent.letter.begins", Formats.money(all)));
        if (counted.owed()) {
            paragraphs.add(words.t(locale, "rent.letter.counted", Formats.money(counted)));
        }
        Map<String, String> rows = new LinkedHashMap<>();
        start.lines().forEach(line -> rows.put(words.t(locale, line.head().words()), weekly(locale, line.now().orElse(Money.ZERO))));
        rows.put(words.t(locale, "rent.letter.total"), weekly(locale, all));
        return new Facts(paragraphs, rows);
    }

    private String weekly(Locale locale, Money amount) {
        return words.t(locale, "rent.letter.weekly", Formats.money(amount));
    }
}
