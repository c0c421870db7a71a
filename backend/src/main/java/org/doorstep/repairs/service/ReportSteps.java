package org.doorstep.repairs.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.doorstep.appointments.SlotChoice;
import org.doorstep.kernel.Checked;
import org.doorstep.kernel.Problem;
import org.doorstep.platform.journey.Answers;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.Filled;
import org.doorstep.repairs.model.ReportAnswers;
import org.doorstep.repairs.model.ReportChecks;
import org.doorstep.repairs.model.Reporting;

/** What a step's fields come to, against what is known: the one check both doors share. */
final class ReportSteps {

    /** The first question of the graph, and its answer for the parts a building shares. */
    private static final String WHERE = "where";
    private static final String SHARED = "communal";

    private ReportSteps() {}

    /** The answers to keep, the good ones also where others are wrong; a slot is not held here, only read. */
    static Filled check(Reporting report, ReportStep step, Map<String, String> fields) {
        return switch (step) {
            case PLACE -> place(report, fields);
            case QUESTIONS -> questions(report, fields);
            case ADVICE -> advice(report, fields);
            case SLOT -> slot(fields);
            case DANGER -> Filled.good(Map.of(ReportAnswers.DANGERS, String.join(",", report.alarms())));
            case WORDS, PHOTOS, ACCESS -> ReportChecks.check(step, fields);
            case CHECK -> Filled.good(Map.of());
        };
    }

    private static Filled place(Reporting report, Map<String, String> fields) {
        var code = fields.getOrDefault(ReportAnswers.PLACE, "");
        return report.places().stream().filter(option -> option.place().code().equals(code)).findFirst()
                .map(option -> Filled.good(at(report, option.place())))
                .orElseGet(() -> missing(ReportStep.PLACE, ReportAnswers.PLACE));
    }

    /** Who says "shared parts" is not asked about kitchens, and who says "my home" is not asked about lifts. */
    private static Map<String, String> at(Reporting report, ReportPlace place) {
        var kept = new HashMap<>(Map.of(ReportAnswers.PLACE, place.code(), ReportAnswers.BESIDES, "", ReportAnswers.SLOT, ""));
        var shared = SHARED.equals(report.answers().all().to(WHERE).orElse(""));
        if (place.communal() || shared) {
            kept.put(WHERE, place.communal() ? SHARED : "");
        }
        if (report.answers().place().filter(place.code()::equals).isEmpty()) {
            // Who lives there decides how soon somebody comes, so what is said of that is said again.
            kept.put(ReportAnswers.ADVICE, "");
        }
        return kept;
    }

    /** Every field that is a question of the graph; one on the light pages, any number from the app. */
    private static Filled questions(Reporting report, Map<String, String> fields) {
        var journey = report.diagnosis().journey();
        var asked = fields.keySet().stream().filter(journey.questions()::containsKey).toList();
        if (asked.isEmpty()) {
            return missing(ReportStep.QUESTIONS, "");
        }
        var kept = new HashMap<String, String>();
        var wrong = new ArrayList<Problem>();
        for (var question : asked) {
            switch (journey.answer(question, fields.get(question), Answers.NONE)) {
                case Checked.Good<Answers>(var good) -> kept.putAll(good.given());
                case Checked.Bad<Answers>(var problems) -> wrong.addAll(problems);
            }
        }
        // Another fault is another advice to read, another length of visit, and perhaps another open report.
        if (!report.draft().answers().given().entrySet().containsAll(kept.entrySet())) {
            kept.put(ReportAnswers.BESIDES, "");
            kept.put(ReportAnswers.SLOT, "");
            kept.put(ReportAnswers.DISPUTED, "");
        }
        return new Filled(kept, wrong);
    }

    private static Filled advice(Reporting report, Map<String, String> fields) {
        var kept = new HashMap<String, String>();
        report.fault().ifPresent(fault -> kept.put(ReportAnswers.ADVICE, fault.key()));
        Optional.ofNullable(fields.get(ReportAnswers.BESIDES)).filter(besides -> !besides.isEmpty())
                .flatMap(besides -> report.duplicate().filter(open -> open.reference().equals(besides)))
                .ifPresent(open -> kept.put(ReportAnswers.BESIDES, open.id().toString()));
        if (report.duplicate().isPresent() && !kept.containsKey(ReportAnswers.BESIDES)) {
            return bad(ReportAnswers.BESIDES, "repairs.besides.choose");
        }
        return Filled.good(kept);
    }

    private static Filled slot(Map<String, String> fields) {
        var chosen = fields.getOrDefault(ReportAnswers.SLOT, "");
        return chosen.equals(ReportAnswers.CALL_BACK) || SlotChoice.parse(chosen).isPresent()
                ? Filled.good(Map.of(ReportAnswers.SLOT, chosen))
                : missing(ReportStep.SLOT, ReportAnswers.SLOT);
    }

    private static Filled missing(ReportStep step, String field) {
        return bad(field, ReportChecks.needed(step).orElseThrow());
    }

    private static Filled bad(String field, String code) {
        return new Filled(Map.of(), List.of(Problem.of(field, code)));
    }
}
