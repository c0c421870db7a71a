package org.doorstep.leasehold.web;

import java.util.List;

import org.doorstep.leasehold.CostWarning;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;

/**
 * Costs about to be lost, for the leasehold team.
 *
 * @param soon those that can still be saved, the most pressing first
 * @param lost those that cannot
 */
public record WarningsPage(List<String> heads, List<List<Cell>> soon, List<List<Cell>> lost) {

    static WarningsPage of(PageContext page, List<CostWarning> warnings) {
        return new WarningsPage(List.of(page.t("leasehold.cost.what"), page.t("leasehold.warnings.where"), page.t("leasehold.warnings.lastDay"),
                        page.t("leasehold.warnings.left"), page.t("leasehold.cost.amount")),
                warnings.stream().filter(warning -> !warning.lost()).map(warning -> row(page, warning)).toList(),
                warnings.stream().filter(CostWarning::lost).map(warning -> row(page, warning)).toList());
    }

    private static List<Cell> row(PageContext page, CostWarning cost) {
        return List.of(Cell.of(cost.what() + ", " + cost.supplier() + ", " + cost.reference()),
                Cell.of(cost.scheduleName() + ", " + cost.head()), Cell.of(page.date(cost.lastDay())),
                Cell.of(cost.lost() ? page.t("leasehold.warnings.late") : page.count("leasehold.warnings.days", cost.daysLeft())),
                Cell.figure(Formats.money(cost.amount())));
    }
}
