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
import org.doorstep.rent.model.Tenures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The figures of a notice of change: what was kept when it was told, so that the letter stays the letter it was. */
@Component
class NoticeEnclosure implements Enclosed {

    private final ReviewStore store;
    private final Words words;

    NoticeEnclosure(ReviewStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CHARGE_CHANGES;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return store.notice(about.id(), reference).map(notice -> facts(notice, locale));
    }

    private Facts facts(ReviewStore.Notice notice, Locale locale) {
        var before = RentViews.sum(notice.lines(), Breakdown::before);
        var after = RentViews.sum(notice.lines(), Breakdown::now);
        var from = Formats.date(words, locale, notice.changesOn());
        var paragraphs = new ArrayList<String>();
        if (notice.n() > 1) {
            paragraphs.add(words.t(locale, "rent.letter.instead", from));
        }
        paragraphs.add(notice.changes() ? words.t(locale, "rent.letter.change", Formats.money(before), Formats.money(after), from)
                : words.t(locale, "rent.letter.same", Formats.money(after), from));
        if (notice.changes() && Tenures.changedByVariation(notice.tenure())) {
            paragraphs.add(words.t(locale, "rent.letter.variation"));
        }
        Map<String, String> rows = new LinkedHashMap<>();
        notice.lines().forEach(line -> rows.put(words.t(locale, line.head().words()), line(locale, line)));
        rows.put(words.t(locale, "rent.letter.total"), words.t(locale, "rent.letter.line", Formats.money(before), Formats.money(after)));
        return new Facts(paragraphs, rows);
    }

    private String line(Locale locale, Breakdown line) {
        return words.t(locale, "rent.letter.line", amount(locale, line.before()), amount(locale, line.now()));
    }

    private String amount(Locale locale, java.util.Optional<Money> amount) {
        return amount.map(Formats::money).orElseGet(() -> words.t(locale, "rent.letter.nothing"));
    }
}
