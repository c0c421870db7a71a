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
import org.doorstep.repairs.ReportStep;
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
        return place.communal() ? page.t("repairs.place.communal", place.name()) : place.name();
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
        var questions = "/repairs/report/" + draft.id() + "/questions?question=";
        var rows = new ArrayList<Row>();
        rows.add(row(page, draft, ReportStep.PLACE, List.of(place(draft))));
        draft.path().forEach(step -> rows.add(Row.of(page.t("diagnosis.ask." + step.question()), answer(page, step))
                .changedAt(questions + step.question(), page.t("diagnosis.ask." + step.question()))));
        rows.add(row(page, draft, ReportStep.WORDS, List.of(answers.getOrDefault(ReportAnswers.WORDS, ""))));
        rows.add(row(page, draft, ReportStep.PHOTOS, List.of(draft.photos().isEmpty() ? "" : page.count("repairs.check.photosAdded", draft.photos().size()))));
        rows.add(row(page, draft, ReportStep.ACCESS, access(page, draft)));
        if (draft.fault().filter(DraftView.Found::emergency).isEmpty()) {
            rows.add(row(page, draft, ReportStep.SLOT, List.of(slot(page, draft))));
        }
        return rows;
    }

    /** What the line of a step is called; empty where it has none, or one for each question. */
    static Optional<String> label(PageContext page, ReportStep step) {
        return switch (step) {
            case PLACE, WORDS, PHOTOS, ACCESS, SLOT -> Optional.of(page.t("repairs.check." + step.code()));
            case QUESTIONS, ADVICE, DANGER, CHECK -> Optional.empty();
        };
    }

    private static Row row(PageContext page, DraftView draft, ReportStep step, List<String> said) {
        var key = label(page, step).orElseThrow();
        var lines = said.stream().filter(line -> !line.isEmpty()).toList();
        return Row.of(key, lines.isEmpty() ? List.of(page.t("repairs.check.notProvided")) : lines)
                .changedAt("/repairs/report/" + draft.id() + "/" + step.code(), key);
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
        return lines;
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
