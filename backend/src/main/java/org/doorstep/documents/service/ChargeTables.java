package org.doorstep.documents.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.doorstep.documents.service.PaperView.Section;
import org.doorstep.kernel.Money;
import org.doorstep.leasehold.YearView;
import org.doorstep.leasehold.YearView.HeadLine;
import org.doorstep.leasehold.YearView.SchedulePart;
import org.doorstep.platform.web.ui.Cell;

/** The tables of service charges on paper. Every total is of the lines above it. */
record ChargeTables(Voice voice) {

    List<Section> estimate(YearView year) {
        var sections = new ArrayList<Section>();
        year.schedules().forEach(part -> sections.add(heads(part, voice.t("leasehold.estimate.heads.all"), head -> head.all().estimate(),
                head -> head.share().estimate(), part.fee().estimate())));
        sections.add(Section.table(voice.t("leasehold.quarters"), List.of(voice.t("leasehold.quarter.from"), voice.t("leasehold.yours")),
                year.quarters().stream().map(quarter -> List.of(Cell.of(voice.date(quarter.starts())), figure(quarter.amount()))).toList()));
        return sections;
    }

    List<Section> actuals(YearView year) {
        var sections = new ArrayList<Section>();
        year.schedules().forEach(part -> {
            sections.add(heads(part, voice.t("leasehold.spent.heads.all"), head -> head.all().actual(), head -> head.share().actual(),
                    part.fee().actual()));
            part.heads().stream().filter(head -> !head.costs().isEmpty()).forEach(head -> sections.add(invoices(head)));
            part.invoices().ifPresent(sums -> sections.add(summary(year, part, sums)));
            part.reserve().ifPresent(reserve -> sections.add(reserve(part, reserve)));
        });
        year.summaryCertified().ifPresent(certified -> sections.add(Section.of(voice.t("leasehold.summary.certificate"),
                List.of(certified.by().map(by -> voice.t(certified.changed() ? "leasehold.summary.changed" : "leasehold.summary.certified", by.by(), voice.date(by.on()))).orElseGet(() -> voice.t("leasehold.summary.notCertified"))))));
        return sections;
    }

    Section bill(YearView.Quarter quarter, Map<String, String> schedules) {
        var rows = new ArrayList<List<Cell>>();
        quarter.lines().forEach(line -> rows.add(List.of(Cell.of(line.named(line.head().isEmpty() ? voice.t("leasehold.fee") : line.name(), schedules)), figure(line.amount()))));
        rows.add(List.of(Cell.of(voice.t("leasehold.total")), figure(quarter.amount())));
        return Section.table(voice.t("leasehold.bill.items"), List.of(voice.t("leasehold.head"), voice.t("leasehold.yours")), rows);
    }

    private Section heads(SchedulePart part, String all, Function<HeadLine, Money> whole, Function<HeadLine, Money> share, Money fee) {
        var rows = new ArrayList<List<Cell>>();
        part.heads().forEach(head -> rows.add(List.of(Cell.of(head.name()), figure(whole.apply(head)), figure(share.apply(head)))));
        rows.add(List.of(Cell.of(voice.t("leasehold.fee")), Cell.figure(""), figure(fee)));
        rows.add(List.of(Cell.of(voice.t("leasehold.total")), Cell.figure(""), figure(part.heads().stream().map(share).reduce(fee, Money::plus))));
        return Section.table(part.name(), List.of(voice.t("leasehold.head"), all, voice.t("leasehold.yours")), rows);
    }

    /** One that came too late keeps its day: by that it is judged. */
    private Section invoices(HeadLine head) {
        var late = head.lost().owed();
        var heads = new ArrayList<>(List.of(voice.t("leasehold.cost.what"), voice.t("leasehold.cost.supplier"), voice.t("leasehold.cost.invoice"),
                voice.t("leasehold.cost.incurred"), voice.t("leasehold.cost.amount")));
        if (late) {
            heads.add(voice.t("leasehold.notCharged"));
        }
        return Section.table(voice.t("leasehold.invoices", head.name()), heads, head.costs().stream().map(cost -> invoice(cost, late)).toList());
    }

    private List<Cell> invoice(YearView.CostLine cost, boolean late) {
        var cells = new ArrayList<>(List.of(Cell.of(cost.what()), Cell.of(cost.supplier()), Cell.of(cost.invoice()), Cell.of(voice.date(cost.incurred())), figure(cost.amount())));
        if (late) {
            cells.add(figure(cost.lost()));
        }
        return cells;
    }

    private Section summary(YearView year, SchedulePart part, YearView.Invoices sums) {
        var end = voice.date(year.ends());
        return Section.table(voice.t("leasehold.summary.of", part.name()), List.of(voice.t("leasehold.summary.what"), voice.t("leasehold.spent.heads.all")), List.of(
                List.of(Cell.of(voice.t("leasehold.summary.notCome", end)), figure(sums.notCome())),
                List.of(Cell.of(voice.t("leasehold.summary.notPaid", end)), figure(sums.notPaid())),
                List.of(Cell.of(voice.t("leasehold.summary.paid", end)), figure(sums.paid())),
                List.of(Cell.of(voice.t("leasehold.total")), figure(sums.all())),
                List.of(Cell.of(voice.t("leasehold.summary.credit", end)),
                        sums.credit().map(this::figure).orElseGet(() -> Cell.figure(voice.t("leasehold.summary.credit.unknown"))))));
    }

    private Section reserve(SchedulePart part, YearView.ReserveLine reserve) {
        return Section.table(voice.t("leasehold.reserve", part.name()), List.of(voice.t("leasehold.reserve.what"), voice.t("leasehold.cost.amount")), List.of(
                List.of(Cell.of(voice.t("leasehold.reserve.opening")), figure(reserve.opening())),
                List.of(Cell.of(voice.t("leasehold.reserve.paidIn")), figure(reserve.paidIn())),
                List.of(Cell.of(voice.t("leasehold.reserve.interest")), figure(reserve.interest())),
                List.of(Cell.of(voice.t("leasehold.reserve.spent")), figure(reserve.spent())),
                List.of(Cell.of(voice.t("leasehold.reserve.closing")), figure(reserve.closing()))));
    }

    private Cell figure(Money money) {
        return Cell.figure(voice.money(money));
    }
}
