package org.doorstep.imports.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.doorstep.imports.HandedFiles.Look;
import org.doorstep.imports.HandedFiles.Sender;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;

/**
 * What is in a file before it is taken in.
 *
 * @param said what was said beside the file, to be sent again with it
 */
public record MoneyCheckPage(String file, List<Row> rows, Map<String, String> said) {

    static MoneyCheckPage of(PageContext page, List<Sender> senders, Look.Ready file, Map<String, String> typed) {
        var sender = senders.stream().filter(each -> each.name().equals(typed.get("sender"))).findFirst().orElseThrow();
        return new MoneyCheckPage(file.file().toString(), Stream.of(
                Row.of(page.t("imports.money.sender"), sender.title()),
                Row.of(page.t("imports.money.rows"), String.valueOf(file.rows())),
                Row.of(page.t("imports.money.total"), page.money(file.total())),
                Row.of(page.t("imports.money.as-at"), page.date(file.asAt())),
                Row.of(page.t("imports.money.waiting"), String.valueOf(file.waiting())),
                Row.of(page.t("imports.money.known"), String.valueOf(file.known()))).toList(),
                Map.of("sender", sender.name(), "rows", typed.getOrDefault("rows", ""), "total", typed.getOrDefault("total", "")));
    }
}
