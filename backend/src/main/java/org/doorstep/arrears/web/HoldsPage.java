package org.doorstep.arrears.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.doorstep.arrears.HoldsView;
import org.doorstep.arrears.model.HoldKind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;

/**
 * The holds on an account, finished for their template.
 *
 * @param kinds what can be placed
 * @param people those who hold the tenancy, where it is more than one
 * @param typed what was sent last, shown again when it was not taken
 */
public record HoldsPage(String account, List<Line> holds, List<Option> kinds, List<Option> people, Map<String, String> typed) {

    /** @param treated whether it waits for the end of a treatment */
    public record Line(String id, String title, List<Row> rows, boolean treated) {}

    static HoldsPage of(PageContext page, HoldsView view, Map<String, String> typed) {
        return new HoldsPage(view.account(), view.holds().stream().map(hold -> line(page, hold)).toList(),
                Arrays.stream(HoldKind.values()).map(kind -> kind(page, kind)).toList(),
                view.holders().size() < 2 ? List.of() : view.holders().entrySet().stream().map(one -> Option.of(one.getKey(), one.getValue())).toList(), typed);
    }

    private static Option kind(PageContext page, HoldKind kind) {
        var words = "arrears.hold." + kind.code();
        return Option.of(kind.code(), page.t(words), page.t(words + ".lasts", kind.days().orElse(0)));
    }

    private static Line line(PageContext page, HoldsView.PlacedHold hold) {
        return new Line(hold.id().toString(), page.t("arrears.hold." + hold.kind()), List.of(
                Row.of(page.t("arrears.hold.whom"), hold.person()),
                Row.of(page.t("arrears.hold.since"), page.date(hold.started())),
                Row.of(page.t("arrears.hold.until"), hold.until().map(page::date).orElseGet(() -> page.t("arrears.hold.open"))),
                Row.of(page.t("arrears.hold.why"), hold.reason()), Row.of(page.t("arrears.steps.by"), hold.by())),
                hold.kind().equals("mental-health") && hold.until().isEmpty());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
