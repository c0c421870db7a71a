package org.doorstep.rent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.doorstep.kernel.Money;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.rent.Breakdown;

/** Charges head by head as tables, with what they come to. */
final class ChargeSheets {

    private ChargeSheets() {}

    /** @param before what the column of the earlier amounts is called; empty when there is none */
    static Sheet of(PageContext page, String caption, String now, Optional<String> before, List<Breakdown> lines) {
        var heads = new ArrayList<>(List.of(page.t("rent.charges.for"), now));
        before.ifPresent(heads::add);
        heads.add(page.t("rent.charges.benefit"));
        var rows = new ArrayList<List<Cell>>();
        lines.forEach(line -> rows.add(row(page, page.t(line.head().words()), line.now(), before.map(_ -> line.before()),
                page.t(line.eligible() ? "rent.charges.counted" : "rent.charges.not-counted"))));
        rows.add(row(page, page.t("rent.charges.all"), Optional.of(sum(lines, Breakdown::now)),
                before.map(_ -> Optional.of(sum(lines, Breakdown::before))), ""));
        return new Sheet(caption, List.copyOf(heads), List.copyOf(rows));
    }

    private static List<Cell> row(PageContext page, String name, Optional<Money> now, Optional<Optional<Money>> before, String counted) {
        var cells = new ArrayList<>(List.of(Cell.of(name), amount(page, now)));
        before.ifPresent(amount -> cells.add(amount(page, amount)));
        cells.add(Cell.of(counted));
        return List.copyOf(cells);
    }

    private static Cell amount(PageContext page, Optional<Money> amount) {
        return Cell.figure(amount.map(page::money).orElseGet(() -> page.t("rent.charges.none")));
    }

    private static Money sum(List<Breakdown> lines, Function<Breakdown, Optional<Money>> which) {
        return lines.stream().flatMap(line -> which.apply(line).stream()).reduce(Money.ZERO, Money::plus);
    }
}
