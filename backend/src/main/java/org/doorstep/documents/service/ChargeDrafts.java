package org.doorstep.documents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.doorstep.documents.ChargePaper;
import org.doorstep.documents.DocumentKind;
import org.doorstep.documents.Folder;
import org.doorstep.documents.model.DocumentKey;
import org.doorstep.documents.service.PaperView.Section;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.BillView;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.BillLine;
import org.doorstep.leasehold.YearView.Sums;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what a year of service charges is expected to cost a lease, its quarterly bills, and what it did cost. */
@Component
class ChargeDrafts {

    static final CurrentUser SYSTEM = new CurrentUser.System("documents");

    private final Stationery stationery;
    private final Residents residents;

    ChargeDrafts(Stationery stationery, Residents residents) {
        this.stationery = stationery;
        this.residents = residents;
    }

    Mono<Draft> estimate(YearView year, Locale locale) {
        var voice = stationery.voice(locale);
        var sums = List.of(Row.of(voice.t("documents.lease"), year.lease()), Row.of(voice.t("leasehold.sum.estimated"), voice.money(year.estimated())));
        return year(year, DocumentKind.ESTIMATE, voice, "leasehold.estimate.title",
                Stream.concat(days(voice, year).stream(), limited(voice, year, "leasehold.limited.estimate", Sums::estimate)).toList(), sums, new ChargeTables(voice).estimate(year));
    }

    /**
     * "Actual expenditure" with every invoice behind it (rules.md 7.6, row 96), and why a figure is not the whole of what was spent: who reads
     * on paper, and a tribunal, see that nowhere else.
     */
    Mono<Draft> actuals(YearView year, Locale locale) {
        var voice = stationery.voice(locale);
        return year(year, DocumentKind.ACTUALS, voice, year.balance().isPresent() ? "leasehold.spent.title" : "leasehold.spent.soFar",
                Stream.of(days(voice, year).stream(), less(voice, year), limited(voice, year, "leasehold.limited.spent", Sums::actual)).flatMap(each -> each).toList(), sums(voice, year), new ChargeTables(voice).actuals(year));
    }

    /** That the lease had only some of the year's days. */
    private static List<String> days(Voice voice, YearView year) {
        return year.hasPartOfTheYear() ? List.of(voice.t("leasehold.days", voice.date(year.days().from()), voice.date(year.days().until()))) : List.of();
    }

    /** What came too late (SC-1), and what the law limits (LH-4). */
    private static Stream<String> less(Voice voice, YearView year) {
        var lost = Stream.of(year.lost()).filter(Money::owed).map(late -> voice.t("leasehold.lost", voice.money(late)));
        return Stream.concat(lost, year.heads().flatMap(head -> head.most().stream().map(most -> voice.t("leasehold.limit", head.name(), voice.money(most)))));
    }

    /** What the estimates of a Right to Buy let nobody be asked for (SC-6). */
    private static Stream<String> limited(Voice voice, YearView year, String words, Function<Sums, Money> of) {
        return year.limited(of).flatMap(head -> head.limited().stream().map(limit -> voice.t(words, head.name(), voice.money(limit.most()), voice.money(of.apply(limit.over())), voice.date(limit.until()))));
    }

    private static List<String> limited(Voice voice, BillView bill) {
        if (!bill.asOfToday()) {
            return List.of();
        }
        return (bill.whatTheYearCameTo() ? limited(voice, bill.year(), "leasehold.limited.spent", Sums::actual) : limited(voice, bill.year(), "leasehold.limited.estimate", Sums::estimate)).toList();
    }

    /**
     * Names the landlord and its address (SC-4) and carries the summary of rights (SC-2), or says that it is no demand where
     * no version of the summary was checked or it was not sent.
     */
    Mono<Draft> bill(BillView bill, Locale locale) {
        var voice = stationery.voice(locale);
        var figures = DocumentKey.digest(Stream.of(Stream.of(bill.quarter(), bill.landlord(), bill.rights(), bill.issued()), bill.together().stream(), limited(voice, bill).stream()).flatMap(each -> each).toList());
        return draft(bill.year(), DocumentKind.BILL, bill.year().year() + "-" + bill.quarter().number(), figures, voice, to -> stationery.paper(
                voice, title(voice, bill), to,
                lead(voice, bill),
                List.of(Row.of(voice.t("leasehold.total"), voice.money(bill.quarter().amount()))), sections(voice, bill)));
    }

    private static String title(Voice voice, BillView bill) {
        return title(voice, bill, bill.quarter());
    }

    private static String title(Voice voice, BillView bill, YearView.Quarter quarter) {
        return isBalance(bill, quarter) ? voice.t("leasehold.bill.balance", label(voice, bill.year()))
                : voice.t("leasehold.bill.title", voice.date(quarter.starts()));
    }

    private static String label(Voice voice, YearView year) {
        return year.isCalendarYear() ? voice.t("leasehold.year.one", String.valueOf(year.year()))
                : voice.t("leasehold.year", String.valueOf(year.year()), String.valueOf(year.year() + 1));
    }

    private static List<Section> sections(Voice voice, BillView bill) {
        var sections = new ArrayList<Section>();
        sections.add(new ChargeTables(voice).bill(bill.quarter(), bill.year().schedulesOf(bill.quarter().lines())));
        var why = why(voice, bill);
        if (!why.isEmpty()) {
            sections.add(Section.of(voice.t("leasehold.bill.why"), why));
        }
        var limited = limited(voice, bill);
        if (!limited.isEmpty()) {
            sections.add(Section.of(voice.t("leasehold.limited.title"), limited));
        }
        var landlord = new ArrayList<>(bill.landlord());
        landlord.add(voice.t("leasehold.bill.notices"));
        sections.add(Section.of(voice.t("leasehold.bill.landlord"), landlord));
        if (bill.rights().isEmpty() || bill.issued().isEmpty()) {
            sections.add(Section.of(voice.t("documents.noDemand"), List.of(voice.t("documents.noDemand.why"))));
        }
        bill.rights().ifPresent(rights -> sections.add(Section.of(rights.title(), rights.paragraphs())));
        return sections;
    }

    /** Of what a year came to: a sentence for each head that came to more or less than was expected. */
    private static List<String> why(Voice voice, BillView bill) {
        return isBalance(bill) ? bill.quarter().lines().stream().flatMap(line -> bill.year().behind(line).map(sums -> why(voice, bill, line, sums)).stream()).toList() : List.of();
    }

    private static String why(Voice voice, BillView bill, BillLine line, Sums sums) {
        var name = line.named(line.head().isEmpty() ? voice.t("leasehold.fee") : line.name(), bill.year().schedulesOf(bill.quarter().lines()));
        return voice.t(line.amount().owed() ? "leasehold.bill.why.more" : "leasehold.bill.why.less", name, voice.money(sums.estimate()), voice.money(sums.actual()),
                voice.money(line.amount().size()));
    }

    private static boolean isBalance(BillView bill) {
        return isBalance(bill, bill.quarter());
    }

    private static boolean isBalance(BillView bill, YearView.Quarter quarter) {
        return quarter.number() > bill.year().quarters().size();
    }

    /** When it was sent and by when it is paid; nothing of that while it was not sent. */
    private static List<String> lead(Voice voice, BillView bill) {
        var lead = new ArrayList<>(List.of(voice.t("leasehold.bill.lead", bill.year().home(), bill.year().lease())));
        bill.issued().ifPresent(issued -> {
            lead.add(voice.t("leasehold.bill.sent", voice.date(issued.at().atZone(Formats.ZONE).toLocalDate())));
            lead.addAll(toPay(voice, bill, issued));
        });
        return lead;
    }

    /** What its letter asks for, with that of the others in it: the paper of one of them is no other demand. */
    private static List<String> toPay(Voice voice, BillView bill, BillView.IssuedBill issued) {
        var amount = bill.quarter().amount();
        var alone = amount.owed() ? voice.t("leasehold.bill.payBy", voice.date(issued.due())) : voice.t("leasehold.bill.credit", voice.money(amount.size()));
        return bill.together().map(letter -> {
            var with = voice.t("leasehold.bill.together", letter.others().stream().map(other -> title(voice, bill, other)).collect(Collectors.joining("; ")));
            var sum = voice.money(letter.sum().size());
            return letter.sum().nothing() ? List.of(with, voice.t("leasehold.letter.nothing")) : !letter.sum().owed() ? List.of(with, voice.t("leasehold.letter.credit", sum))
                    : letter.by().map(day -> List.of(with, voice.t("leasehold.bill.together.pay", sum, voice.date(day)))).orElseGet(() -> List.of(with, alone));
        }).orElseGet(() -> List.of(alone));
    }

    /** @param why figures are as they are; a paper that has nothing to say of that keeps the name it always had */
    private Mono<Draft> year(YearView year, DocumentKind kind, Voice voice, String title, List<String> why, List<Row> sums, List<Section> sections) {
        var label = label(voice, year);
        var lead = Stream.concat(Stream.of(voice.t("leasehold.lead", year.home(), voice.date(year.starts()), voice.date(year.ends()))), why.stream()).toList();
        var figures = DocumentKey.digest(why.isEmpty() ? List.of(sums, sections) : List.of(sums, sections, why));
        return draft(year, kind, String.valueOf(year.year()), figures, voice, to -> stationery.paper(voice, voice.t(title, label), to, lead, sums, sections));
    }

    private static List<Row> sums(Voice voice, YearView year) {
        var rows = new ArrayList<>(List.of(
                Row.of(voice.t("documents.lease"), year.lease()),
                Row.of(voice.t("leasehold.sum.estimated"), voice.money(year.estimated())),
                Row.of(voice.t(year.balance().isPresent() ? "leasehold.sum.spent" : "leasehold.sum.soFar"), voice.money(year.actual()))));
        year.balance().ifPresent(balance -> rows.add(Row.of(voice.t("leasehold.sum.balance"), balance.nothing() ? voice.t("leasehold.balance.nothing")
                : voice.t(balance.owed() ? "leasehold.balance.owe" : "leasehold.balance.credit", voice.money(balance.size())))));
        return rows;
    }

    private interface Written {
        PaperView to(List<String> envelope);
    }

    private Mono<Draft> draft(YearView year, DocumentKind kind, String part, String figures, Voice voice, Written written) {
        var key = new DocumentKey(kind, Folder.lease(year.lease()), part, figures, voice.lang());
        return residents.agreements(SYSTEM, Set.of(year.lease())).map(found -> Optional.ofNullable(found.get(year.lease())))
                .map(agreement -> new Draft(key, agreement, envelope(year, agreement).map(written::to)));
    }

    private Mono<List<String>> envelope(YearView year, Optional<UUID> agreement) {
        return agreement.map(known -> stationery.to(known, Optional.of(List.of(year.home())))).orElseGet(() -> Mono.just(List.of(year.home())));
    }

    /** Which paper of a year; a bill comes with its own view. */
    Mono<Draft> of(ChargePaper paper, YearView year, Locale locale) {
        return paper == ChargePaper.ACTUALS ? actuals(year, locale) : estimate(year, locale);
    }
}
