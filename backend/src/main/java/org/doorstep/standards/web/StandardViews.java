package org.doorstep.standards.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.doorstep.kernel.Checked;
import org.doorstep.platform.web.PageContext;
import org.doorstep.standards.Due;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;

/** Builds the page of one standard. */
final class StandardViews {

    private final Standards standards;
    private final PageContext page;

    StandardViews(Standards standards, PageContext page) {
        this.standards = standards;
        this.page = page;
    }

    /** With when it would fall due if it began now, or at the time asked for; or what is wrong with the time asked for. */
    Checked<StandardView> asked(Standard standard, StartInput asked) {
        if (asked.isEmpty()) {
            return new Checked.Good<>(counted(standard, StartInput.at(page.words(), page.now()), page.now()));
        }
        return switch (asked.check()) {
            case Checked.Good<Instant>(var from) -> new Checked.Good<>(counted(standard, shown(asked, from), from));
            case Checked.Bad<Instant>(var problems) -> new Checked.Bad<>(problems);
        };
    }

    /** A start given as one instant is shown in the form's own fields. */
    private StartInput shown(StartInput input, Instant from) {
        return input.from().isEmpty() ? input : StartInput.at(page.words(), from);
    }

    private StandardView counted(Standard standard, StartInput input, Instant from) {
        return view(standard, input, standards.due(page.user(), standard, from).map(due -> result(standard, from, due)));
    }

    StandardView uncounted(Standard standard, StartInput input) {
        return view(standard, input, Optional.empty());
    }

    private StandardView view(Standard standard, StartInput input, Optional<StandardView.Result> result) {
        return new StandardView(heading(page.t(standard.words())), new StandardFacts(standards, page).of(standard), "/standards/" + standard.id(),
                "/standards?" + (standards.landlordsOwn(page.user()).contains(standard.charter()) ? "" : "charter=" + standard.charter() + "&") + "area=" + standard.area(),
                CharterViews.isAnothers(standards, page, standard.charter()) ? page.t("standards.others.one", page.t("standards.charter." + standard.charter()), page.landlord().name()) : "",
                standard.area().equals("hazards"),
                !(standard.limit() instanceof Limit.Always), page.t(asking(standard) + "date"), page.t(asking(standard) + "time"),
                new StandardView.Start(input.day(), input.month(), input.year(), input.time()), result);
    }

    private static String heading(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private StandardView.Result result(Standard standard, Instant from, Due due) {
        return new StandardView.Result(page.t(asking(standard) + "from", page.dateTime(from)),
                page.t(asking(standard) + "due", page.dateTime(due.at())),
                DueWords.why(page.words(), page.locale(), due.why()), due.provisional(), days(due));
    }

    /** Every day passed in its order, so that the count can be followed with a finger on a calendar. */
    private List<String> days(Due due) {
        var days = new TreeMap<LocalDate, String>();
        for (int n = 0; n < due.counted().size(); n++) {
            days.put(due.counted().get(n), page.t("standards.day.counted", page.date(due.counted().get(n)), n + 1));
        }
        due.skipped().forEach(skipped -> days.put(skipped.day(), switch (skipped.reason()) {
            case Due.Reason.Weekend() -> page.t("standards.day.weekend", page.date(skipped.day()));
            case Due.Reason.BankHoliday(String name) -> page.t("standards.day.bank-holiday", page.date(skipped.day()), name);
        }));
        return List.copyOf(days.values());
    }

    /** A limit before an event is asked from the event, not from a start. */
    private static String asking(Standard standard) {
        return standard.limit() instanceof Limit.AtLeastBefore ? "standards.before." : "standards.try.";
    }
}
