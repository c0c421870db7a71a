package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.Locale;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;

/** What letters say of a bill: for which time it is, and what became of the one before. */
@Component
class BillWords {

    private final LeaseYears years;
    private final Words words;

    BillWords(LeaseYears years, Words words) {
        this.years = years;
        this.words = words;
    }

    String period(Locale locale, Billed bill) {
        var year = years.year(bill.name().year());
        var label = year.isCalendarYear() ? words.t(locale, "leasehold.year.one", String.valueOf(year.number()))
                : words.t(locale, "leasehold.year", String.valueOf(year.number()), String.valueOf(year.number() + 1));
        if (bill.bill().number() == BillRule.BALANCE) {
            return words.t(locale, "leasehold.letter.balance", label);
        }
        var quarters = year.quarters(Money.ZERO);
        var last = bill.bill().number() < quarters.size() ? quarters.get(bill.bill().number()).starts().minusDays(1) : year.ends();
        return words.t(locale, "leasehold.letter.quarter", date(locale, quarters.get(bill.bill().number() - 1).starts()), date(locale, last), label);
    }

    /** @param old that was taken back */
    String instead(Locale locale, Billed old) {
        return taken(locale, old, "leasehold.letter.instead", "leasehold.letter.insteadCredit");
    }

    /** @param old that was taken back, and nothing stands in its place */
    String withdrawn(Locale locale, Billed old) {
        return taken(locale, old, "leasehold.letter.withdrawn", "leasehold.letter.withdrawnCredit");
    }

    private String taken(Locale locale, Billed old, String bill, String credit) {
        var amount = old.bill().amount();
        return words.t(locale, amount.owed() ? bill : credit, Formats.money(amount.size()), date(locale, years.dayOf(old.issued())), old.back().orElseThrow().why());
    }

    private String date(Locale locale, LocalDate day) {
        return Formats.date(words, locale, day);
    }
}
