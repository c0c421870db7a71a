package org.doorstep.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.doorstep.imports.HandedFiles.Look;
import org.doorstep.imports.HandedFiles.Sender;
import org.doorstep.platform.spi.ImportMap;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * What is in a file before it is taken in.
 *
 * @param nothing that no money came on days that no file had: to be ticked; may be empty
 * @param said    what was said beside the file, to be sent again with it
 */
public record MoneyCheckPage(String file, List<Row> rows, List<Option> nothing, Map<String, String> said) {

    private static String days(PageContext page, List<ImportMap.Gap> gaps) {
        return gaps.stream().map(gap -> days(page, gap)).collect(Collectors.joining("; "));
    }

    private static String days(PageContext page, ImportMap.Gap gap) {
        return gap.from().equals(gap.to()) ? page.date(gap.from()) : page.t("imports.money.gap.days", page.date(gap.from()), page.date(gap.to()));
    }

    static MoneyCheckPage of(PageContext page, List<Sender> senders, Look.Ready file, Map<String, String> typed) {
        var sender = senders.stream().filter(each -> each.name().equals(typed.get("sender"))).findFirst().orElseThrow();
        var gaps = file.reach().gaps();
        return new MoneyCheckPage(file.file().toString(), rows(page, sender, file),
                gaps.stream().findFirst().map(oldest -> Option.of(oldest.from().toString(), page.t("imports.money.nothing", days(page, gaps)))).stream().toList(),
                Map.of("sender", sender.name(), "rows", typed.getOrDefault("rows", ""), "total", typed.getOrDefault("total", "")));
    }

    private static List<Row> rows(PageContext page, Sender sender, Look.Ready file) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(page.t("imports.money.sender"), sender.title()));
        if (!file.above().isEmpty()) {
            rows.add(Row.of(page.t("imports.money.above"), file.above()));
        }
        rows.add(Row.of(page.t("imports.money.rows"), String.valueOf(file.rows())));
        rows.add(Row.of(page.t("imports.money.total"), page.money(file.total())));
        rows.add(Row.of(page.t("imports.money.first"), page.date(file.first())));
        rows.add(Row.of(page.t("imports.money.last"), page.date(file.asAt())));
        rows.add(Row.of(page.t("imports.money.as-at"), page.date(file.reach().until())));
        rows.add(Row.of(page.t("imports.money.waiting"), String.valueOf(file.become().waiting())));
        rows.add(Row.of(page.t("imports.money.known"), String.valueOf(file.become().known())));
        some(file.become().another()).ifPresent(count -> rows.add(Row.of(page.t("imports.money.another"),
                page.t("imports.money.another.whose", count, String.join(", ", file.become().whose().stream().sorted().toList())))));
        some(file.become().elsewhere()).ifPresent(count -> rows.add(Row.of(page.t("imports.money.elsewhere"), count)));
        if (!file.reach().gaps().isEmpty()) {
            rows.add(Row.of(page.t("imports.money.gap"), days(page, file.reach().gaps())));
        }
        return rows;
    }

    private static Optional<String> some(long count) {
        return count > 0 ? Optional.of(String.valueOf(count)) : Optional.empty();
    }
}
