package org.doorstep.leasehold.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.WorksView.WorkedOut;
import org.doorstep.leasehold.model.WorksKept;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The letter of a bill of works is the demand itself, as that of the yearly charges is (rules.md SC-2, SC-4). */
@Component
class WorksEnclosure implements Enclosed {

    private final WorksStore works;
    private final CheckedRights rights;
    private final LeaseYears years;
    private final DemandParts parts;
    private final Words words;

    WorksEnclosure(WorksStore works, CheckedRights rights, LeaseYears years, DemandParts parts, Words words) {
        this.works = works;
        this.rights = rights;
        this.years = years;
        this.parts = parts;
        this.words = words;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.MAJOR_WORKS_BILL;
    }

    @Override
    public Mono<Facts> of(CurrentUser who, Subject about, String reference, Locale locale) {
        return works.told(about.id(), reference)
                .flatMap(bill -> rights.of(bill.id(), years.dayOf(bill.sent())).map(summary -> facts(bill, summary, locale)));
    }

    /** All of it by its day; where a plan goes on, its next part (backend/docs/adr/0038): the letter is the demand, and asks for no more than that. */
    private List<String> asks(WorksKept bill, Locale locale) {
        var goesOn = bill.goesOn();
        if (goesOn.isEmpty()) {
            return List.of(words.t(locale, "leasehold.letter.pay", Formats.money(bill.amount()), date(locale, bill.due())));
        }
        var plan = goesOn.get();
        var asks = new ArrayList<>(List.of(words.t(locale, "leasehold.letter.plan", Formats.money(plan.next()), date(locale, plan.due())),
                words.t(locale, "leasehold.letter.plan.left", Formats.money(plan.left()), date(locale, plan.last()))));
        if (plan.before().owed()) {
            asks.add(words.t(locale, "leasehold.letter.plan.before", Formats.money(plan.before())));
        }
        return asks;
    }

    private String date(Locale locale, LocalDate day) {
        return Formats.date(words, locale, day);
    }

    private Facts facts(WorksKept bill, Version summary, Locale locale) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.t(locale, "leasehold.letter.works", bill.title(), bill.consultation()));
        bill.instead().ifPresent(old -> paragraphs.add(words.t(locale, "leasehold.letter.instead", Formats.money(old.amount()),
                date(locale, years.dayOf(old.sent())), old.why())));
        bill.workedOut().flatMap(WorkedOut::most).filter(bill.amount()::equals).ifPresent(most -> paragraphs.add(words.t(locale, "leasehold.letter.works.estimated",
                Formats.money(bill.share()), Formats.money(most))));
        paragraphs.addAll(asks(bill, locale));
        return new Facts(List.copyOf(paragraphs), Map.of(words.t(locale, "leasehold.works.share"), Formats.money(bill.amount())), List.of(), parts.of(summary, locale));
    }
}
