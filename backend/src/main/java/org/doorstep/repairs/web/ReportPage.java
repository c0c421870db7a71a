package org.doorstep.repairs.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.doorstep.appointments.Slot;
import org.doorstep.platform.journey.Kind;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportStep;
import org.jspecify.annotations.Nullable;

/**
 * One page of the report journey, finished for its template.
 *
 * @param typed   what was sent last, shown again when it was not taken
 * @param options of the one question on the page
 * @param rows    of "check your answers"
 * @param slots   on the page of slots
 * @param nearest to the slot that was lost
 * @param alarms  dangers they wrote of, with whom to ring
 * @param kind    of the question on the page
 */
public record ReportPage(
        DraftView draft, ReportStep step, String title, String back, Map<String, String> typed, List<Option> options,
        List<Row> rows, Optional<SlotOptions> slots, List<Slot> nearest, List<DangerPage.Alarm> alarms, Kind kind) {

    private static final Set<String> OTHERS = Set.of("resident", "utility");

    /** Whether the landlord comes for it by itself, whoever pays. */
    public boolean ours() {
        return draft.fault().map(DraftView.Found::responsibility).filter(OTHERS::contains).isEmpty();
    }

    public String action() {
        return "/repairs/report/" + draft.id() + "/" + step.code();
    }

    /** What to show in a field: what was just typed, else what is kept, else nothing. */
    public String value(String field) {
        return typed.getOrDefault(field, draft.answers().getOrDefault(field, ""));
    }

    /** The hint of the question on the page, if it has one. */
    public @Nullable String hint(PageContext page) {
        var key = "diagnosis.hint." + typed.get("question");
        return page.words().has(key) ? page.t(key) : null;
    }

    /** Whether the question on the page takes several answers. */
    public boolean many() {
        return kind == Kind.ANY_OF;
    }

    /** Why it is sooner than usual, naming what may be named. */
    public String raised(PageContext page) {
        // A need of a kind we have no words for still counts; it is just not named.
        var named = draft.fault().map(DraftView.Found::raisedFor).orElse(List.of()).stream()
                .map(need -> "repairs.need." + need).filter(page.words()::has).map(key -> page.t(key)).toList();
        return named.isEmpty() ? page.t("repairs.advice.raised")
                : page.t("repairs.advice.raisedFor", String.join(", ", named));
    }
}
