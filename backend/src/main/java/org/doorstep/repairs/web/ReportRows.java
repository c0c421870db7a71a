package org.doorstep.repairs.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.doorstep.appointments.SlotChoice;
import org.doorstep.platform.web.Formats;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.ReportChecks;
import org.doorstep.repairs.model.diagnosis.Diagnosis;

/** The options of a page and the lines of "check your answers". */
final class ReportRows {

    private ReportRows() {}

    static List<Option> places(PageContext page, List<ReportPlace> places) {
        return places.stream().map(place -> Option.of(place.code(), name(page, place))).toList();
    }

    private static String name(PageContext page, ReportPlace place) {
        return page.t(place.communal() ? "repairs.place.communal" : "repairs.place.home", place.name());
    }

    static String place(DraftView draft) {
        return draft.place().map(ReportPlace::name).orElse("");
    }

    static List<Option> access(PageContext page) {
        return ReportChecks.ACCESS.stream().map(code -> Option.of(code, page.t("repairs.access." + code))).toList();
    }

    static List<Option> answers(PageContext page, Diagnosis diagnosis, String question) {
        return diagnosis.journey().questions().get(question).choices().stream().map(option -> {
            var answer = Option.of(option, page.t("diagnosis.option." + question + "." + option));
            return apart(option) ? answer.setApart() : answer;
        }).toList();
    }

    /** Whether an answer is none of the others. */
    static boolean apart(String option) {
        return option.equals("not-sure") || option.equals("none");
    }

    static List<Row> check(PageContext page, DraftView draft) {
        var answers = draft.answers();
        var here = "/repairs/report/" + draft.id() + "/";
        var rows = new ArrayList<Row>();
        rows.add(row(page, "place", place(draft), here + "place"));
        draft.path().forEach(step -> rows.add(Row.of(page.t("diagnosis.ask." + step.question()), answer(page, step))
                .changedAt(here + "questions?question=" + step.question(), page.t("diagnosis.ask." + step.question()))));
        rows.add(row(page, "words", answers.getOrDefault(ReportAnswers.WORDS, ""), here + "words"));
        rows.add(row(page, "photos", draft.photos().isEmpty() ? "" : page.count("repairs.check.photosAdded", draft.photos().size()), here + "photos"));
        rows.add(Row.of(page.t("repairs.check.access"), access(page, draft)).changedAt(here + "access", page.t("repairs.check.access")));
        if (draft.fault().filter(DraftView.Found::emergency).isEmpty()) {
            rows.add(row(page, "slot", slot(page, draft), here + "slot"));
        }
        return rows;
    }

    private static Row row(PageContext page, String name, String value, String href) {
        var key = page.t("repairs.check." + name);
        return Row.of(key, value.isEmpty() ? page.t("repairs.check.notProvided") : value).changedAt(href, key);
    }

    private static String answer(PageContext page, DraftView.Answered step) {
        return Arrays.stream(step.answer().split(",")).map(option -> page.t("diagnosis.option." + step.question() + "." + option))
                .reduce((first, second) -> first + ", " + second).orElse("");
    }

    private static List<String> access(PageContext page, DraftView draft) {
        var lines = new ArrayList<String>();
        var answers = draft.answers();
        lines.add(answers.getOrDefault(ReportAnswers.MEET_NAME, ""));
        lines.add(answers.getOrDefault(ReportAnswers.MEET_PHONE, ""));
        Arrays.stream(answers.getOrDefault(ReportAnswers.ACCESS, "").split(",")).filter(code -> !code.isEmpty())
                .forEach(code -> lines.add(page.t("repairs.access." + code)));
        lines.add(answers.getOrDefault(ReportAnswers.NOTES, ""));
        lines.removeIf(String::isEmpty);
        return lines.isEmpty() ? List.of(page.t("repairs.check.notProvided")) : lines;
    }

    static String slot(PageContext page, DraftView draft) {
        var slot = draft.answers().getOrDefault(ReportAnswers.SLOT, "");
        if (slot.equals(ReportAnswers.CALL_BACK)) {
            return page.t("repairs.slot.callBack");
        }
        return SlotChoice.parse(slot).map(choice -> SlotOptions.words(page, choice)).orElse("");
    }

    static ReportPage.Advice advice(PageContext page, DraftView.Found found) {
        return new ReportPage.Advice(page.t("diagnosis.outcome." + found.fault()),
                found.raised() ? Optional.of(raised(page, found)) : Optional.empty(),
                found.advice().stream().map(advice -> page.t("diagnosis.advice." + advice)).toList(),
                found.selfHelp().stream().map(help -> page.t("diagnosis.self-help." + help)).toList());
    }

    private static String raised(PageContext page, DraftView.Found found) {
        // A need of a kind we have no words for still counts; it is just not named.
        var named = found.raisedFor().stream().map(need -> "repairs.need." + need).filter(page.words()::has).map(key -> page.t(key)).toList();
        return named.isEmpty() ? page.t("repairs.advice.raised") : page.t("repairs.advice.raisedFor", String.join(", ", named));
    }

    static ReportPage.Held held(PageContext page, DraftView.Hold hold, Instant now) {
        var sentence = page.t("repairs.check.held", page.time(hold.until().atZone(Formats.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        return new ReportPage.Held(sentence, Math.max(0, Duration.between(now, hold.until()).toSeconds()));
    }
}
