package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Cell;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The letter of a bill is the demand itself: its time, in place of which it stands, its lines and day, the landlord's address for notices, and the summary of rights,
 * which must travel with it (rules.md SC-2, SC-4).
 */
@Component
class BillEnclosure implements Enclosed {

    private final BillStore bills;
    private final CheckedRights rights;
    private final LeaseYears years;
    private final DemandParts parts;
    private final BillWords says;
    private final Words words;

    BillEnclosure(BillStore bills, CheckedRights rights, LeaseYears years, DemandParts parts, BillWords says, Words words) {
        this.says = says;
        this.bills = bills;
        this.rights = rights;
        this.years = years;
        this.parts = parts;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.SERVICE_CHARGE_BILL;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return bills.told(about.id(), reference).flatMap(bill -> Mono.zip(rights.of(bill.id(), years.dayOf(bill.issued())), before(bill), schedules(bill))
                .map(found -> facts(bill, found.getT2(), found.getT1(), found.getT3(), locale)));
    }

    private Mono<Map<String, String>> schedules(Billed bill) {
        return bills.schedules(bill.bill().lines().stream().map(BillLine::schedule).distinct().toList());
    }

    /** The bill in whose place it stands. */
    private Mono<Optional<Billed>> before(Billed bill) {
        return bills.of(bill.name().lease(), bill.name().year()).map(all -> all.stream().filter(old -> old.back().isPresent()
                && old.name().number() == bill.name().number() && old.name().version() == bill.name().version() - 1).findFirst());
    }

    private Facts facts(Billed bill, Optional<Billed> before, Version summary, Map<String, String> schedules, Locale locale) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(says.period(locale, bill));
        before.ifPresent(old -> paragraphs.add(says.instead(locale, old)));
        paragraphs.add(bill.bill().amount().owed()
                ? words.t(locale, "leasehold.letter.pay", Formats.money(bill.bill().amount()), Formats.date(words, locale, bill.bill().due()))
                : words.t(locale, "leasehold.bill.credit", Formats.money(bill.bill().amount().size())));
        return new Facts(List.copyOf(paragraphs), Map.of(), List.of(lines(bill, schedules, locale)), parts.of(summary, locale));
    }

    private Table lines(Billed bill, Map<String, String> schedules, Locale locale) {
        var rows = new ArrayList<List<Cell>>();
        bill.bill().lines().forEach(line -> rows.add(List.of(Cell.of(line.named(line.head().isEmpty() ? words.t(locale, "leasehold.fee") : line.name(), schedules)),
                Cell.figure(Formats.money(line.amount())))));
        rows.add(List.of(Cell.of(words.t(locale, "leasehold.total")), Cell.figure(Formats.money(bill.bill().amount()))));
        return new Table(words.t(locale, "leasehold.bill.items"), List.of(words.t(locale, "leasehold.head"), words.t(locale, "leasehold.yours")), rows);
    }
}
