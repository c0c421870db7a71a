package org.doorstep.leasehold.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.contact.Enclosed;
import org.doorstep.contact.NoticeKind;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Subject;
import org.doorstep.leasehold.RightsSummary.Version;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.model.Billed;
import org.doorstep.leasehold.service.BillStore.LimitedTold;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.Words;
import org.doorstep.platform.web.ui.Cell;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The letter of a bill is the demand itself: its time, in place of which it stands, its lines and day, the landlord's address for notices, and the summary of rights,
 * which must travel with it (rules.md SC-2, SC-4). Where several went out together it asks for them all (backend/docs/adr/0084) but for those that were taken
 * back before it was drawn, which nobody owes.
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
        return bills.told(about.id(), reference).flatMap(bill -> bills.inLetterOf(bill.id(), reference)
                .map(others -> Stream.concat(Stream.of(bill), others.stream()).filter(each -> each.back().isEmpty()).toList()).filter(all -> !all.isEmpty())
                .flatMap(all -> Mono.zip(rights.of(bill.id(), years.dayOf(bill.issued())), before(all), schedules(all), bills.limited(reference, bill.name().year()))
                        .map(found -> facts(new Told(all, found.getT2(), found.getT3(), found.getT4()), found.getT1(), locale))));
    }

    /**
     * What one letter asks for.
     *
     * @param bills     in the order of their numbers
     * @param before    those in whose place they stand, by their numbers
     * @param schedules the names of those they have lines of, by their references
     * @param limited   heads that the estimates of a Right to Buy limit
     */
    private record Told(List<Billed> bills, Map<Integer, Billed> before, Map<String, String> schedules, List<LimitedTold> limited) {}

    private Mono<Map<String, String>> schedules(List<Billed> all) {
        return bills.schedules(all.stream().flatMap(bill -> bill.bill().lines().stream()).map(BillLine::schedule).distinct().toList());
    }

    private Mono<Map<Integer, Billed>> before(List<Billed> together) {
        var name = together.getFirst().name();
        return bills.of(name.lease(), name.year()).map(all -> all.stream().filter(old -> old.back().isPresent() && together.stream().anyMatch(bill ->
                        old.name().number() == bill.name().number() && old.name().version() == bill.name().version() - 1))
                .collect(Collectors.toMap(old -> old.name().number(), Function.identity())));
    }

    private Facts facts(Told told, Version summary, Locale locale) {
        var paragraphs = new ArrayList<String>();
        if (told.bills().size() > 1) {
            paragraphs.add(words.t(locale, "leasehold.letter.together", String.valueOf(told.bills().size())));
        }
        told.bills().forEach(bill -> {
            paragraphs.add(says.period(locale, bill));
            Optional.ofNullable(told.before().get(bill.name().number())).ifPresent(old -> paragraphs.add(says.instead(locale, old)));
        });
        paragraphs.addAll(says.limited(locale, told.bills(), told.limited()));
        paragraphs.add(says.toPay(locale, told.bills()));
        var sums = told.bills().size() == 1 ? Map.<String, String>of() : sums(told.bills(), locale);
        return new Facts(List.copyOf(paragraphs), sums, told.bills().stream().map(bill -> lines(bill, told, locale)).toList(), parts.of(summary, locale));
    }

    /** Of several bills: what each comes to, and all of them. */
    private Map<String, String> sums(List<Billed> all, Locale locale) {
        var rows = new LinkedHashMap<String, String>();
        all.forEach(bill -> rows.put(says.called(locale, bill), says.amount(locale, bill)));
        rows.put(words.t(locale, "leasehold.total"), Formats.money(BillWords.sum(all)));
        return rows;
    }

    /** Of one bill what it is for; of several each under what it is called. */
    private Table lines(Billed bill, Told told, Locale locale) {
        var rows = new ArrayList<List<Cell>>();
        bill.bill().lines().forEach(line -> rows.add(List.of(Cell.of(line.named(line.head().isEmpty() ? words.t(locale, "leasehold.fee") : line.name(), told.schedules())),
                Cell.figure(Formats.money(line.amount())))));
        rows.add(List.of(Cell.of(words.t(locale, "leasehold.total")), Cell.figure(Formats.money(bill.bill().amount()))));
        return new Table(told.bills().size() == 1 ? words.t(locale, "leasehold.bill.items") : says.called(locale, bill),
                List.of(words.t(locale, "leasehold.head"), words.t(locale, "leasehold.yours")), rows);
    }
}
