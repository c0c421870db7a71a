package org.doorstep.imports.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private static String days(PageContext page, ImportMap.Gap gap) {
        return gap.from().equals(gap.to()) ? page.date(gap.from()) : page.t("imports.money.gap.days", page.date(gap.from()), page.date(gap.to()));
    }

    static MoneyCheckPage of(PageContext page, List<Sender> senders, Look.Ready file, Map<String, String> typed) {
        var sender = senders.stream().filter(each -> each.name().equals(typed.get("sender"))).findFirst().orElseThrow();
        return new MoneyCheckPage(file.file().toString(), Stream.concat(Stream.of(
                Row.of(page.t("imports.money.sender"), sender.title()),
                Row.of(page.t("imports.money.rows"), String.valueOf(file.rows())),
                Row.of(page.t("imports.money.total"), page.money(file.total())),
                Row.of(page.t("imports.money.as-at"), page.date(file.asAt())),
                Row.of(page.t("imports.money.waiting"), String.valueOf(file.become().waiting())),
                Row.of(page.t("imports.money.known"), String.valueOf(file.become().known()))), Stream.concat(
                Stream.of(file.become().elsewhere()).filter(rows -> rows > 0).map(rows -> Row.of(page.t("imports.money.elsewhere"), String.valueOf(rows))),
                file.gap().map(gap -> Row.of(page.t("imports.money.gap"), days(page, gap))).stream())).toList(),
                file.gap().map(gap -> Option.of(gap.from().toString(), page.t("imports.money.nothing", days(page, gap)))).stream().toList(),
                Map.of("sender", sender.name(), "rows", typed.getOrDefault("rows", ""), "total", typed.getOrDefault("total", "")));
    }
}
