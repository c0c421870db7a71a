package org.doorstep.repairs.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import org.doorstep.appointments.Offer;
import org.doorstep.appointments.Slot;
import org.doorstep.kernel.CurrentUser;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.web.PageContext;
import org.doorstep.platform.web.ui.Option;
import org.doorstep.platform.web.ui.Row;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.ReportJourney;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes each page of the report journey for its template. */
@Component
class ReportPageMaker {

    private final ReportJourney journey;
    private final Diagnosis diagnosis;
    private final DangerCalls calls;
    private final Clock clock;
    private final StaticTemplates templates = new StaticTemplates();

    ReportPageMaker(ReportJourney journey, Diagnosis diagnosis, DangerCalls calls, Clock clock) {
        this.journey = journey;
        this.diagnosis = diagnosis;
        this.calls = calls;
        this.clock = clock;
    }

    StartPage start(PageContext page, List<DraftView> unfinished) {
        return new StartPage(calls.asked(page), unfinished.stream()
                .map(draft -> Row.of(
                                draft.fault().map(found -> page.t("diagnosis.outcome." + found.fault())).orElse(page.t("repairs.report.begun")),
                                draft.answers().containsKey("place") ? ReportRows.place(draft) : "")
                        .changedAt("/repairs/report/" + draft.id(), page.t("repairs.report.goOn")))
                .toList());
    }

    /** What is read ahead for a report without a signal. */
    AheadPage ahead(PageContext page, List<ReportPlace> places) {
        return AheadPage.of(page, places, diagnosis, calls);
    }

    /** The page of a step; empty when it cannot be reached with these answers. */
    Mono<ReportPage> page(CurrentUser user, PageContext page, DraftView draft, ReportStep step, Map<String, String> asked) {
        if (step.compareTo(draft.next()) > 0) {
            return Mono.empty();
        }
        return again(user, page, draft, step, asked, List.of());
    }

    /** The page of a step with what was typed, whatever is wrong with it. */
    Mono<ReportPage> again(CurrentUser user, PageContext page, DraftView draft, ReportStep step, Map<String, String> typed, List<Slot> nearest) {
        var offer = step == ReportStep.SLOT
                ? journey.slots(user, draft.id()).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.<Offer>empty());
        return offer.map(found -> finished(page, draft, step, typed, nearest,
                found.map(slots -> SlotOptions.of(page, slots, nearest, typed.getOrDefault("from", "")))));
    }

    private ReportPage finished(PageContext page, DraftView draft, ReportStep step, Map<String, String> typed, List<Slot> nearest, Optional<SlotOptions> slots) {
        var asked = asked(draft, typed);
        var title = step == ReportStep.QUESTIONS ? page.t("diagnosis.ask." + asked) : page.t("repairs.report." + step.code() + ".title");
        var options = switch (step) {
            case PLACE -> ReportRows.places(page, draft.places());
            case QUESTIONS -> ReportRows.answers(page, diagnosis, asked);
            case ACCESS -> ReportRows.access(page);
            case SLOT -> slots.map(SlotOptions::options).orElse(List.of());
            case ADVICE, WORDS, DANGER, PHOTOS, CHECK -> List.<Option>of();
        };
        var rows = step == ReportStep.CHECK ? ReportRows.check(page, draft) : List.<Row>of();
        var fields = step == ReportStep.QUESTIONS ? withQuestion(typed, asked) : typed;
        return new ReportPage(draft, step, title, back(draft, step, asked), fields, options, rows, slots, nearest,
                calls.alarms(page, draft.alarms()), diagnosis.journey().questions().get(asked).kind(),
                Optional.of("diagnosis.hint." + asked).filter(page.words()::has).map(key -> page.t(key)),
                draft.fault().map(found -> ReportRows.advice(page, found)),
                draft.hold().map(hold -> ReportRows.held(page, hold, clock.instant())));
    }

    /** The question a page of questions is about: the one asked for or just sent, else the next. */
    private String asked(DraftView draft, Map<String, String> typed) {
        var answers = new Answers(draft.answers());
        return Optional.ofNullable(typed.get("question"))
                .or(() -> typed.keySet().stream().filter(diagnosis.journey().questions()::containsKey).findFirst())
                .filter(question -> diagnosis.journey().reachable(question, answers))
                .or(draft::question)
                .orElseGet(() -> diagnosis.journey().first());
    }

    private static Map<String, String> withQuestion(Map<String, String> typed, String asked) {
        var fields = new java.util.HashMap<>(typed);
        fields.put("question", asked);
        return fields;
    }

    private String back(DraftView draft, ReportStep step, String asked) {
        var here = "/repairs/report/" + draft.id() + "/";
        return switch (step) {
            case PLACE -> "/repairs/report";
            case QUESTIONS -> diagnosis.journey().before(asked, new Answers(draft.answers()))
                    .map(before -> here + "questions?question=" + before).orElse(here + "place");
            case ADVICE -> draft.path().isEmpty() ? here + "questions" : here + "questions?question=" + draft.path().getLast().question();
            case CHECK -> here + (draft.fault().filter(DraftView.Found::emergency).isPresent() ? "access" : "slot");
            case DANGER, PHOTOS -> here + "words";
            case WORDS, ACCESS, SLOT -> here + ReportStep.values()[step.ordinal() - 1].code();
        };
    }

    JteModel render(PageContext page, ReportPage view) {
        return switch (view.step()) {
            case PLACE -> templates.repairsReportPlace(page, view);
            case QUESTIONS -> templates.repairsReportQuestion(page, view);
            case ADVICE -> templates.repairsReportAdvice(page, view);
            case WORDS -> templates.repairsReportWords(page, view);
            case DANGER -> templates.repairsReportDanger(page, view);
            case PHOTOS -> templates.repairsReportPhotos(page, view);
            case ACCESS -> templates.repairsReportAccess(page, view);
            case SLOT -> templates.repairsReportSlot(page, view);
            case CHECK -> templates.repairsReportCheck(page, view);
        };
    }
}
