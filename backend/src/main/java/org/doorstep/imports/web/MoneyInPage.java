package org.doorstep.imports.web;

import java.util.List;
import java.util.Map;

import org.doorstep.imports.HandedFiles.Sender;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;

/**
 * The form for a file of money, finished for its template.
 *
 * @param wrong what is wrong with the file that was sent last, a sentence each
 * @param more  that there is more than is listed; may be empty
 */
public record MoneyInPage(List<Option> senders, String sender, String rows, String total, List<String> wrong, String more) {

    private static final int LISTED = 20;

    static MoneyInPage of(PageContext page, List<Sender> senders, Map<String, String> typed) {
        return new MoneyInPage(senders.stream().map(sender -> Option.of(sender.name(), sender.title(),
                        page.t(sender.asked().isEmpty() ? "imports.money.counted" : "imports.money.uncounted"))).toList(),
                typed.getOrDefault("sender", ""), typed.getOrDefault("rows", ""), typed.getOrDefault("total", ""), List.of(), "");
    }

    MoneyInPage with(PageContext page, FileWrong file) {
        var lines = file.inside().stream().limit(LISTED).map(problem -> page.t("imports.money.line", problem.line(),
                problem.column().isEmpty() ? page.t("imports.money.row") : problem.column(),
                page.t("imports.problem." + problem.code(), problem.args().toArray()))).toList();
        var unlisted = file.inside().size() - lines.size() + file.more();
        var more = unlisted > 0 ? page.count("imports.money.more", unlisted) : "";
        return new MoneyInPage(senders, sender, rows, total, lines, more);
    }
}
