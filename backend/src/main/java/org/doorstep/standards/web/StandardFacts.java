package org.doorstep.standards.web;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.standards.DueWords;
import org.doorstep.standards.Limit;
import org.doorstep.standards.Standard;
import org.doorstep.standards.Standards;

/** What is known of a standard, line by line: all that the API says of it. */
final class StandardFacts {

    /** What is none of the values beside it, and stands after them. */
    private static final String THE_REST = "other";

    private final Standards standards;
    private final PageContext page;

    StandardFacts(Standards standards, PageContext page) {
        this.standards = standards;
        this.page = page;
    }

    List<Row> of(Standard standard) {
        var facts = new ArrayList<Row>();
        facts.add(row("trigger", page.t("standards.trigger." + standard.trigger())));
        facts.add(row("limit", limit(standard.limit())));
        if (standard.limit() instanceof Limit.Within(int amount, var unit, int target) && target != amount) {
            facts.add(row("target", limit(new Limit.Within(target, unit, target))));
        }
        standard.extension().ifPresent(more -> facts.add(row("extension", limit(new Limit.Within(more.cap(), more.unit(), more.cap())))));
        new TreeMap<>(standard.figures()).forEach((name, number) -> facts.add(Row.of(page.t("standards.figure." + name), Integer.toString(number))));
        facts.addAll(only(standard));
        facts.add(row("charter", CharterViews.name(standards, page, standard.charter())));
        facts.add(Row.of(page.t("standards.fact.source"), List.of(standard.source().document(), standard.source().clause())));
        facts.add(row("from", page.date(standard.from())));
        standard.until().ifPresent(last -> facts.add(row("until", page.date(last))));
        facts.add(row("measured", measured(standard)));
        return facts;
    }

    /** For whom and for what alone it is; nothing for a standard that is for all. */
    private List<Row> only(Standard standard) {
        var only = new ArrayList<Row>();
        new TreeMap<>(standard.when()).forEach((fact, values) -> only.add(only(fact, values)));
        standard.season().ifPresent(season ->
                only.add(row("season", page.t("standards.season", day(season.from()), day(season.to())))));
        if (!standard.landlordTypes().isEmpty()) {
            only.add(only("landlords", standard.landlordTypes()));
        }
        return only;
    }

    private Row only(String fact, Collection<String> values) {
        return Row.of(page.t("standards.only." + fact),
                values.stream().sorted(Comparator.comparing((String value) -> value.equals(THE_REST)).thenComparing(Comparator.naturalOrder())).map(value -> page.t("standards.value." + fact + "." + value)).toList());
    }

    /** A clock is claimed only for what this landlord owes on the day of the page. */
    private String measured(Standard standard) {
        var today = LocalDate.ofInstant(page.now(), Formats.ZONE);
        if (!standard.measured()) {
            return page.t("standards.not-measured." + standard.notMeasured().orElseThrow().word());
        }
        if (!standards.landlordsOwn(page.user()).contains(standard.charter())) {
            return page.t("standards.not-ours");
        }
        if (!standards.binds(page.user(), standard)) {
            return page.t("standards.other-landlords");
        }
        if (today.isBefore(standard.from())) {
            return page.t("standards.not-yet", page.date(standard.from()));
        }
        return standard.until().filter(today::isAfter).map(last -> page.t("standards.no-more", page.date(last)))
                .orElseGet(() -> page.t("standards.measured"));
    }

    private String limit(Limit limit) {
        return DueWords.limit(page.words(), page.locale(), limit);
    }

    private String day(MonthDay day) {
        return Formats.dayOfYear(page.words(), page.locale(), day);
    }

    private Row row(String fact, String value) {
        return Row.of(page.t("standards.fact." + fact), value);
    }
}
