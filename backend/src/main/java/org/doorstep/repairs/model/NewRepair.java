package org.doorstep.repairs.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.doorstep.repairs.NextStep;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.AgreementKind;

/** Makes the repair out of a finished report. */
public final class NewRepair {

    private NewRepair() {}

    /**
     * @param reference new, to be read out on the phone
     * @param person    whom it is for
     * @param recallOf  the finished repair of the same fault it comes back to
     * @throws java.util.NoSuchElementException when the report is not finished: a mistake of the caller
     */
    public static Repair of(Reporting report, String reference, String person, Optional<UUID> recallOf, Instant now) {
        var option = report.place().orElseThrow();
        var fault = report.fault().orElseThrow();
        var verdict = report.verdict().orElseThrow();
        var answers = report.answers();
        var meeting = new Repair.Meeting(answers.meetName(), answers.meetPhone(), answers.access(), answers.notes());
        return new Repair(report.draft().id(), reference,
                where(option),
                new Repair.Report(person, fault.key(), report.diagnosis().journey().counted(report.draft().answers()).given(),
                        answers.words(), meeting, answers.besides().map(UUID::fromString), recallOf, now),
                judged(report, fault, verdict, option.agreement(), report.mentioned(), report.reviewReasons()),
                Repair.Standing.of(verdict.priority() == Priority.EMERGENCY ? RepairState.EMERGENCY : RepairState.REPORTED,
                        NextStep.nothing()));
    }

    /**
     * The repair that a danger logged in two taps becomes: an emergency whatever the fault's usual band.
     *
     * @param besides an open repair of the same fault that is somebody else's
     */
    public static Repair emergency(
            Reporting report, Reporting.Option option, Fault fault, Optional<UUID> besides, String reference, String person, Instant now) {
        return new Repair(report.draft().id(), reference,
                where(option),
                new Repair.Report(person, fault.key(), Map.of(), "", new Repair.Meeting("", "", List.of(), ""), besides,
                        Optional.empty(), now),
                judged(report, fault, report.triage().decide(fault, report.household(option)), option.agreement(), List.of(), List.of()),
                Repair.Standing.of(RepairState.EMERGENCY, NextStep.nothing()));
    }

    private static Repair.Where where(Reporting.Option option) {
        var place = option.place();
        return new Repair.Where(place.communal(), place.place(), place.name(), option.patch(),
                place.communal() ? Optional.empty() : Optional.of(place.agreement()));
    }

    /** A need that only the office may see raises the priority and is named nowhere: everybody on the agreement sees the repair. */
    private static Repair.Judged judged(
            Reporting report, Fault fault, Triage.Verdict verdict, AgreementKind agreement, List<Hazard> mentioned,
            List<String> reviewReasons) {
        return new Repair.Judged(fault.work().trade().toString(), fault.work().minutes(), verdict.priority(),
                verdict.raisedFor().stream().filter(report.told()::contains).sorted().toList(), verdict.responsibility().toString(),
                KnownHazard.of(verdict.hazard(), mentioned), agreement.tenure(),
                verdict.rightToRepair().map(QualifyingRepair::toString), reviewReasons);
    }
}
