package org.doorstep.repairs.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.doorstep.appointments.SlotChoice;
import org.doorstep.appointments.VisitState;
import org.doorstep.appointments.VisitView;
import org.doorstep.platform.journey.Position;
import org.doorstep.repairs.DraftView;
import org.doorstep.repairs.model.Repair;
import org.doorstep.repairs.model.Reporting;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.Triage;

/** Turns what is known of a report into what both doors show. */
final class ReportViews {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private ReportViews() {}

    /** @param visit what is held for it, if anything */
    static DraftView view(Reporting report, List<UUID> photos, Optional<VisitView> visit) {
        var position = report.diagnosis().journey().at(report.draft().answers());
        var question = position instanceof Position.Asking(var asked, _) ? Optional.of(asked.key()) : Optional.<String>empty();
        return new DraftView(report.draft().id(), report.draft().answers().given(), report.answered(), report.next(),
                report.places().stream().map(Reporting.Option::place).toList(), report.place().map(Reporting.Option::place), question,
                position.path().stream().map(step -> new DraftView.Answered(step.question(), step.answer())).toList(),
                report.fault().flatMap(fault -> report.verdict().map(verdict -> found(fault, verdict, report.told()))),
                report.duplicate().map(repair -> open(report, repair)), List.copyOf(report.alarms()),
                photos, visit.flatMap(ReportViews::hold), ranOut(report, visit), report.draft().doneAs());
    }

    private static DraftView.Found found(Fault fault, Triage.Verdict verdict, Set<String> told) {
        return new DraftView.Found(fault.key(), verdict.priority().toString(), !verdict.raisedFor().isEmpty(),
                verdict.raisedFor().stream().filter(told::contains).sorted().toList(), verdict.responsibility().toString(),
                fault.guidance().advice(), fault.guidance().selfHelp(), fault.guidance().danger(),
                verdict.priority() == Priority.EMERGENCY);
    }

    private static DraftView.OpenRepair open(Reporting report, Repair repair) {
        var agreements = report.places().stream().map(option -> option.place().agreement()).toList();
        return new DraftView.OpenRepair(repair.id(), repair.reference(), LocalDate.ofInstant(repair.report().at(), ZONE),
                repair.where().communal(), repair.where().agreement().filter(agreements::contains).isPresent());
    }

    /** They picked a time, and it is kept for them no more; nobody else may have it yet. */
    private static boolean ranOut(Reporting report, Optional<VisitView> visit) {
        return visit.isEmpty() && report.answers().slot().flatMap(SlotChoice::parse).isPresent();
    }

    private static Optional<DraftView.Hold> hold(VisitView visit) {
        return visit.state() == VisitState.HELD
                ? visit.heldUntil().map(until -> new DraftView.Hold(visit.choice().code(), until, visit.extendable()))
                : Optional.empty();
    }
}
