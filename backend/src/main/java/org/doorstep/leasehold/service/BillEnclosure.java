package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.landlord.Landlord;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The letter of a bill is the demand itself: its lines and day, the landlord's address for notices, and the summary of rights,
 * which must travel with it (rules.md SC-2, SC-4).
 */
@Component
class BillEnclosure implements Enclosed {

    private final BillStore bills;
    private final CheckedRights rights;
    private final LeaseYears years;
    private final Landlord landlord;
    private final Words words;

    BillEnclosure(BillStore bills, CheckedRights rights, LeaseYears years, Landlord landlord, Words words) {
        this.bills = bills;
        this.rights = rights;
        this.years = years;
        this.landlord = landlord;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.SERVICE_CHARGE_BILL;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return bills.told(about.id(), reference).flatMap(bill -> rights.on(years.dayOf(bill.issued())).map(summary -> facts(bill, summary, locale)));
    }

    private Facts facts(Billed bill, Version summary, Locale locale) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(bill.bill().amount().owed()
                ? words.t(locale, "leasehold.letter.pay", Formats.money(bill.bill().amount()), Formats.date(words, locale, bill.bill().due()))
                : words.t(locale, "leasehold.letter.credit", Formats.money(bill.bill().amount().size())));
        paragraphs.add(words.t(locale, "leasehold.letter.landlord", String.join(", ", landlord.address())));
        paragraphs.add(summary.title());
        paragraphs.addAll(summary.paragraphs());
        var rows = new LinkedHashMap<String, String>();
        bill.bill().lines().forEach(line -> rows.merge(line.head().isEmpty() ? words.t(locale, "leasehold.fee") : line.name(),
                Formats.money(line.amount()), (first, second) -> first + ", " + second));
        rows.put(words.t(locale, "leasehold.total"), Formats.money(bill.bill().amount()));
        return new Facts(List.copyOf(paragraphs), rows);
    }
}
