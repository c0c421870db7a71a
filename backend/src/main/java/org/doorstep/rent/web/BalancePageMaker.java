package org.doorstep.rent.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.doorstep.kernel.Money;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Cell;
import org.doorstep.rent.BalanceOverTime;
import org.doorstep.rent.BalanceView;
import org.doorstep.rent.model.BalanceLine;

/** Puts a balance over time into a drawing, its sentences and its table. */
final class BalancePageMaker {

    private BalancePageMaker() {}

    static BalancePage make(PageContext page, BalanceView view) {
        var balance = view.balance();
        return new BalancePage(view.account().reference(), RentPageMaker.account(page, view.account()),
                RentPageMaker.now(page, view.account()), chart(page, balance), months(page, balance),
                RentPageMaker.asAt(page, view.account()));
    }

    private static Optional<BalancePage.Chart> chart(PageContext page, BalanceOverTime balance) {
        if (balance.points().isEmpty()) {
            return Optional.empty();
        }
        boolean rightToLeft = page.dir().equals("rtl");
        var line = BalanceLine.of(balance, rightToLeft);
        var title = page.said("rent.balance.chart", page.date(balance.from()), page.date(balance.until()));
        return Optional.of(new BalancePage.Chart(line, BalanceLine.WIDTH, BalanceLine.HEIGHT, title, page.balance(line.high()), page.balance(line.low()),
                page.month(YearMonth.from(balance.from())), page.month(YearMonth.from(balance.until())), about(page, balance, line, rightToLeft)));
    }

    private static List<String> about(PageContext page, BalanceOverTime balance, BalanceLine line, boolean rightToLeft) {
        var months = balance.months();
        var lines = new ArrayList<String>();
        lines.add(page.t("rent.balance.range", page.balance(most(months.stream().map(BalanceOverTime.BalanceMonth::highest))),
                page.balance(most(months.stream().map(month -> month.lowest().negated())).negated())));
        lines.add(page.t(rightToLeft ? "rent.balance.from-right" : "rent.balance.from-left"));
        if (line.owes()) {
            lines.add(page.said("rent.balance.above"));
        }
        if (line.credit()) {
            lines.add(page.t("rent.balance.below"));
        }
        return List.copyOf(lines);
    }

    private static Money most(Stream<Money> amounts) {
        return amounts.max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Sheet months(PageContext page, BalanceOverTime balance) {
        var heads = Stream.of("month", "end", "highest", "lowest").map(head -> page.t("rent.balance.head." + head)).toList();
        return new Sheet(page.t("rent.balance.table"), heads, balance.months().reversed().stream().map(month -> row(page, month)).toList());
    }

    private static List<Cell> row(PageContext page, BalanceOverTime.BalanceMonth month) {
        return List.of(Cell.of(page.month(month.month())),
                Cell.figure(page.balance(month.end())), Cell.figure(page.balance(month.highest())), Cell.figure(page.balance(month.lowest())));
    }
}
