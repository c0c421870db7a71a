package org.doorstep.leasehold.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.leasehold.Leasehold.CostView;
import org.doorstep.leasehold.HeadKind;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.HeadLine;
import org.doorstep.leasehold.YearView.SchedulePart;
import org.doorstep.leasehold.model.BillRule;
import org.doorstep.leasehold.web.ChargesPage.ChargeLink;
import org.doorstep.leasehold.web.ChargesPage.ChargeTable;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.platform.web.ui.Row;

/** Puts a year's charges into words and figures, for the light pages and for the app alike. */
final class ChargePageMaker {

    private final PageContext page;
    private final YearView year;

    ChargePageMaker(PageContext page, YearView year) {
        this.page = page;
        this.year = year;
    }

    String href() {
        return LeasesPage.href(year.lease(), year.year());
    }

    /** The estimate, its quarters, and the way to the rest. */
    ChargesPage estimate() {
        var tables = new ArrayList<ChargeTable>();
        year.schedules().forEach(part -> tables.add(table(part, page.t("leasehold.estimate.heads.all"),
                head -> head.all().estimate(), head -> head.share().estimate(), YearView.Sums::estimate)));
        tables.add(ChargesPage.table(page.t("leasehold.quarters"), List.of(page.t("leasehold.quarter.from"), page.t("leasehold.yours")),
                year.quarters().stream().map(quarter -> List.of(
                        Cell.link(page.date(quarter.starts()), href() + "/bills/" + quarter.number()), figure(quarter.amount()))).toList()));
        return new ChargesPage(page.t(isOver() ? "leasehold.estimate.title.over" : "leasehold.estimate.title", label()), LeasesPage.href(year.lease()), lead(), summary(), tables,
                List.of(new ChargeLink(page.t("leasehold.link.spent"), href() + "/spent"), new ChargeLink(page.t("leasehold.link.share"), href() + "/share"),
                        new ChargeLink(page.t("leasehold.link.reserve"), href() + "/reserve"),
                        new ChargeLink(page.t("leasehold.link.documents"), href() + "/documents"),
                        new ChargeLink(page.t("leasehold.link.csv"), href() + "/estimate.csv")),
                Stream.of(days(), pennies().stream().toList(), limited(page, year, "leasehold.limited.estimate", YearView.Sums::estimate)).flatMap(List::stream).toList(), Optional.empty());
    }

    /** Bills of one year that are not alike look like a mistake. */
    private Optional<String> pennies() {
        return year.quarters().stream().map(YearView.Quarter::amount).distinct().count() > 1 ? Optional.of(page.t("leasehold.quarters.pennies")) : Optional.empty();
    }

    /** What was spent, each head with its invoices. */
    ChargesPage spent() {
        var tables = new ArrayList<ChargeTable>();
        year.schedules().forEach(part -> {
            tables.add(table(part, page.t("leasehold.spent.heads.all"), head -> head.all().actual(), head -> head.share().actual(),
                    YearView.Sums::actual));
            part.heads().stream().filter(head -> !head.costs().isEmpty()).forEach(head -> tables.add(invoices(head)));
            part.invoices().ifPresent(sums -> tables.add(summaryOf(part, sums)));
            part.reserve().ifPresent(reserve -> tables.add(reserve(part, reserve)));
        });
        return new ChargesPage(page.t(year.balance().isPresent() ? "leasehold.spent.title" : "leasehold.spent.soFar", label()), href(), lead(),
                summary(), tables, Stream.concat(
                        year.balance().filter(balance -> !balance.nothing()).stream()
                                .map(balance -> new ChargeLink(page.t(balance.owed() ? "leasehold.link.balance" : "leasehold.link.balance.credit"), href() + "/bills/" + BillRule.BALANCE)),
                        Stream.of(new ChargeLink(page.t("leasehold.link.csv"), href() + "/spent.csv"))).toList(), Stream.of(days(), afterwards(year.heads().flatMap(head -> head.costs().stream())), lost(), limited(page, year, "leasehold.limited.spent", YearView.Sums::actual), certified()).flatMap(List::stream).toList(), Optional.empty());
    }

    /** By what it was shared, drawn and in figures. */
    ChargesPage share() {
        var tables = new ArrayList<ChargeTable>();
        year.schedules().forEach(part -> tables.add(working(part)));
        return new ChargesPage(page.t("leasehold.share.title", label()), href(), page.t("leasehold.share.lead"), List.of(), tables,
                List.of(new ChargeLink(page.t("leasehold.link.csv"), href() + "/share.csv")),
                Stream.concat(days().stream(), Stream.of(page.t("leasehold.share.pennies"))).toList(), Optional.of(drawing()));
    }

    /** The money saved for later works: drawn, in figures, and every invoice that was paid from it. */
    ChargesPage reserve() {
        var tables = new ArrayList<ChargeTable>();
        year.schedules().forEach(part -> part.reserve().ifPresent(reserve -> {
            tables.add(reserve(part, reserve));
            part.heads().stream().filter(head -> head.kind() == HeadKind.RESERVE && !head.costs().isEmpty()).forEach(head -> tables.add(invoices(head)));
        }));
        return new ChargesPage(page.t("leasehold.reserve.title", label()), href(), page.t("leasehold.reserve.lead"), List.of(), tables, List.of(),
                tables.isEmpty() ? List.of(page.t("leasehold.reserve.none")) : List.of(),
                tables.isEmpty() ? Optional.empty() : Optional.of(drawnReserve()));
    }

    ChargesPage cost(CostView view) {
        var cost = view.cost();
        var rows = new ArrayList<>(List.of(
                Row.of(page.t("leasehold.cost.what"), cost.what()), Row.of(page.t("leasehold.cost.supplier"), cost.supplier()),
                Row.of(page.t("leasehold.cost.invoice"), cost.invoice()), Row.of(page.t("leasehold.cost.incurred"), page.date(cost.incurred())),
                Row.of(page.t("leasehold.cost.amount"), Formats.money(cost.amount())), Row.of(page.t("leasehold.cost.head"), view.head().name())));
        view.repair().ifPresent(repair -> {
            rows.add(Row.of(page.t("leasehold.cost.repair"), List.of(page.t("diagnosis.outcome." + repair.fault()), repair.place(), repair.reference())));
            rows.add(Row.of(page.t("leasehold.cost.reported"), page.date(repair.reported())));
            repair.done().ifPresent(day -> rows.add(Row.of(page.t("leasehold.cost.done"), page.date(day))));
        });
        return new ChargesPage(page.t("leasehold.cost.title"), href() + "/spent", lead(), rows, List.of(), List.of(),
                Stream.concat(afterwards(Stream.of(cost)).stream(), lost(cost).stream()).toList(), Optional.empty());
    }

    private List<Row> summary() {
        var rows = new ArrayList<>(List.of(Row.of(page.t(isOver() ? "leasehold.sum.estimated.over" : "leasehold.sum.estimated"), Formats.money(year.estimated())),
                Row.of(page.t(year.balance().isPresent() ? "leasehold.sum.spent" : "leasehold.sum.soFar"), Formats.money(year.actual()))));
        year.balance().ifPresent(balance -> rows.add(Row.of(page.t("leasehold.sum.balance"), balanceWords(balance))));
        return rows;
    }

    private String balanceWords(Money balance) {
        return balance.nothing() ? page.t("leasehold.balance.nothing")
                : page.t(balance.owed() ? "leasehold.balance.owe" : "leasehold.balance.credit", Formats.money(balance.size()));
    }

    private interface Amount {
        Money of(HeadLine head);
    }

    private ChargeTable table(SchedulePart part, String all, Amount whole, Amount share, Function<YearView.Sums, Money> which) {
        var fee = which.apply(part.fee());
        var rows = new ArrayList<List<Cell>>();
        part.heads().forEach(head -> rows.add(List.of(Cell.of(name(head)), figure(whole.of(head)), figure(share.of(head)))));
        if (!part.fee().estimate().nothing() || !part.fee().actual().nothing()) {
            var name = page.t("leasehold.fee");
            rows.add(List.of(Cell.of(rate(part, which).map(rate -> page.t("leasehold.fee.worked", name, rate)).orElse(name)), Cell.figure(""), figure(fee)));
        }
        var sum = part.heads().stream().map(share::of).reduce(fee, Money::plus);
        rows.add(List.of(Cell.of(page.t("leasehold.total")), Cell.figure(""), figure(sum)));
        return ChargesPage.table(part.name(), List.of(page.t("leasehold.head"), all, page.t("leasehold.yours")), rows);
    }

    /** One that came too late keeps its day: by that it is judged. */
    private ChargeTable invoices(HeadLine head) {
        var late = head.lost().owed();
        var heads = new ArrayList<>(List.of(page.t("leasehold.cost.what"), page.t("leasehold.cost.supplier"), page.t("leasehold.cost.incurred"), page.t("leasehold.cost.amount")));
        if (late) {
            heads.add(page.t("leasehold.notCharged"));
        }
        return ChargesPage.table(page.t("leasehold.invoices", head.name()), heads, head.costs().stream().map(cost -> invoice(cost, late)).toList());
    }

    private List<Cell> invoice(YearView.CostLine cost, boolean late) {
        var cells = new ArrayList<>(List.of(Cell.link(cost.what(), href() + "/costs/" + cost.reference().replace("/", "%2F")), Cell.of(cost.supplier()),
                Cell.of(page.date(cost.incurred())), figure(cost.amount())));
        if (late) {
            cells.add(figure(cost.lost()));
        }
        return cells;
    }

    private ChargeTable summaryOf(SchedulePart part, YearView.Invoices sums) {
        var end = page.date(year.ends());
        return ChargesPage.table(page.t("leasehold.summary.of", part.name()), List.of(page.t("leasehold.summary.what"), page.t("leasehold.spent.heads.all")), List.of(
                List.of(Cell.of(page.t("leasehold.summary.notCome", end)), figure(sums.notCome())),
                List.of(Cell.of(page.t("leasehold.summary.notPaid", end)), figure(sums.notPaid())),
                List.of(Cell.of(page.t("leasehold.summary.paid", end)), figure(sums.paid())),
                List.of(Cell.of(page.t("leasehold.total")), figure(sums.all())),
                List.of(Cell.of(page.t("leasehold.summary.credit", end)),
                        sums.credit().map(ChargePageMaker::figure).orElseGet(() -> Cell.figure(page.t("leasehold.summary.credit.unknown"))))));
    }

    private List<String> certified() {
        return year.summaryCertified().map(certified -> certified.by().map(by -> page.t(certified.changed() ? "leasehold.summary.changed" : "leasehold.summary.certified", by.by(), page.date(by.on())))
                .orElseGet(() -> page.t("leasehold.summary.notCertified"))).stream().toList();
    }

    private ChargeTable reserve(SchedulePart part, YearView.ReserveLine reserve) {
        return ChargesPage.table(page.t("leasehold.reserve", part.name()), List.of(page.t("leasehold.reserve.what"), page.t("leasehold.cost.amount")), List.of(
                List.of(Cell.of(page.t("leasehold.reserve.opening")), figure(reserve.opening())),
                List.of(Cell.of(page.t("leasehold.reserve.paidIn")), figure(reserve.paidIn())),
                List.of(Cell.of(page.t("leasehold.reserve.interest")), figure(reserve.interest())),
                List.of(Cell.of(page.t("leasehold.reserve.spent")), figure(reserve.spent())),
                List.of(Cell.of(page.t(isOver() ? "leasehold.reserve.closing.over" : "leasehold.reserve.closing")), figure(reserve.closing()))));
    }

    private ChargeTable working(SchedulePart part) {
        var rows = new ArrayList<List<Cell>>();
        part.heads().forEach(head -> rows.add(List.of(Cell.of(name(head)), figure(head.all().estimate()),
                Cell.figure(page.t("leasehold.partOf", String.valueOf(part.weight()), String.valueOf(part.whole()))), figure(head.share().estimate()))));
        if (!part.fee().estimate().nothing()) {
            rows.add(List.of(Cell.of(page.t("leasehold.fee")), Cell.figure(""),
                    Cell.figure(rate(part, YearView.Sums::estimate).orElse("")), figure(part.fee().estimate())));
        }
        return ChargesPage.table(page.t("leasehold.share.by." + part.basis().code(), part.name()),
                List.of(page.t("leasehold.head"), page.t("leasehold.estimate.heads.all"), page.t("leasehold.share.part"), page.t("leasehold.yours")), rows);
    }

    /** How the fee was worked out: 12.5% of £533.20. */
    private Optional<String> rate(SchedulePart part, Function<YearView.Sums, Money> which) {
        return part.rate().map(rate -> page.t("leasehold.fee.of", BigDecimal.valueOf(rate.hundredths(), 2).stripTrailingZeros().toPlainString(),
                Formats.money(which.apply(rate.of()))));
    }

    private ChargesPage.ShareDrawing drawing() {
        return drawn(page.t("leasehold.share.drawn"), year.schedules().stream().flatMap(part -> Stream.concat(
                part.heads().stream().map(head -> new Named(name(head), head.share().estimate())),
                Stream.of(new Named(page.t("leasehold.fee"), part.fee().estimate())))).filter(named -> named.amount().owed()).toList());
    }

    private ChargesPage.ShareDrawing drawnReserve() {
        return drawn(page.t("leasehold.reserve.drawn"), year.schedules().stream().flatMap(part -> part.reserve().stream()).flatMap(reserve -> Stream.of(
                new Named(page.t("leasehold.reserve.opening"), reserve.opening()), new Named(page.t("leasehold.reserve.paidIn"), reserve.paidIn()),
                new Named(page.t("leasehold.reserve.interest"), reserve.interest()), new Named(page.t("leasehold.reserve.spent"), reserve.spent()),
                new Named(page.t(isOver() ? "leasehold.reserve.closing.over" : "leasehold.reserve.closing"), reserve.closing()))).toList());
    }

    /** The longest bar is a thousand wide; what is nothing, or a credit, is named and has none. */
    private ChargesPage.ShareDrawing drawn(String title, List<Named> all) {
        long most = all.stream().mapToLong(named -> named.amount().pence()).filter(pence -> pence > 0).max().orElse(1);
        return new ChargesPage.ShareDrawing(title, all.stream().map(named -> new ChargesPage.ShareBar(page.t("leasehold.bar", named.name(), Formats.money(named.amount())),
                Math.max(0, named.amount().pence()) * 1_000 / most)).toList());
    }

    private record Named(String name, Money amount) {}

    private List<String> lost() {
        var lost = year.lost();
        var limits = year.heads().flatMap(head -> head.most().stream().map(most -> page.t("leasehold.limit", name(head), Formats.money(most))));
        return Stream.concat(lost.nothing() ? Stream.of() : Stream.of(page.t("leasehold.lost", Formats.money(lost))), limits).toList();
    }

    /** A day after the year looks like another year's cost. */
    private List<String> afterwards(Stream<YearView.CostLine> costs) {
        return costs.anyMatch(cost -> cost.incurred().isAfter(year.ends())) ? List.of(page.t("leasehold.cost.afterwards", page.date(year.ends()))) : List.of();
    }

    /** What the estimates of a Right to Buy let nobody be asked for (rules.md SC-6). */
    static List<String> limited(PageContext page, YearView year, String words, Function<YearView.Sums, Money> of) {
        return year.limited(of).flatMap(head -> head.limited().stream().map(limit -> page.t(words, head.name(), Formats.money(limit.most()),
                Formats.money(of.apply(limit.over())), page.date(limit.until())))).toList();
    }

    private List<String> lost(YearView.CostLine cost) {
        if (cost.lost().nothing()) {
            return List.of();
        }
        return List.of(cost.charged().nothing() ? page.t("leasehold.cost.lost") : page.t("leasehold.cost.lostPart", Formats.money(cost.lost())));
    }

    private List<String> days() {
        return year.hasPartOfTheYear() ? List.of(page.t("leasehold.days", page.date(year.days().from()), page.date(year.days().until()))) : List.of();
    }

    private String name(HeadLine head) {
        return head.name();
    }

    /** Of a year that has gone by nothing is said as if it were now. */
    private boolean isOver() {
        return year.ends().isBefore(LocalDate.ofInstant(page.now(), Formats.ZONE));
    }

    private String lead() {
        return page.t("leasehold.lead", year.home(), page.date(year.starts()), page.date(year.ends()));
    }

    private String label() {
        return LeasesPage.label(page, year.year());
    }

    private static Cell figure(Money money) {
        return Cell.figure(Formats.money(money));
    }
}
