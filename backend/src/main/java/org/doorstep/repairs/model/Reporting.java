package org.doorstep.repairs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.doorstep.platform.journey.Draft;
import org.doorstep.repairs.ReportPlace;
import org.doorstep.repairs.ReportStep;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.AgreementKind;

/**
 * Everything known of a report under way, and what follows from it without asking anybody.
 *
 * @param places   where this person may report for
 * @param needs    recognised needs that raise a priority, in the home chosen
 * @param told     those of them that may be named to the resident
 * @param openHere open repairs of the place chosen
 * @param day      today in England
 * @param mentions hazards in whatever they wrote freely
 */
public record Reporting(
        Draft draft, List<Option> places, Set<String> needs, Set<String> told, List<Repair> openHere,
        LocalDate day, Diagnosis diagnosis, Triage triage, HazardWords.Mentions mentions) {

    /** What to do in an emergency that is none of the dangers asked about. */
    public static final String RING_US = "ring-us";

    /**
     * A place with what a report needs to know of it.
     *
     * @param block the building it is, or is in
     */
    public record Option(ReportPlace place, AgreementKind agreement, String patch, Optional<UUID> block) {}

    public ReportAnswers answers() {
        return new ReportAnswers(draft.answers());
    }

    /** The place they began with. */
    public Optional<Option> chosen() {
        return answers().place().flatMap(code -> places.stream().filter(option -> option.place().code().equals(code)).findFirst());
    }

    /** The place it concerns. Where the answers lead decides: a lift is the building's, whichever home they began with. */
    public Optional<Option> place() {
        return chosen().map(option -> fault().isEmpty() ? option : at(option, diagnosis.shared(draft.answers())));
    }

    /** The place a fault concerns that was not asked about. */
    public Optional<Option> placeOf(Fault fault) {
        return chosen().map(option -> at(option, diagnosis.shared().contains(fault.key())));
    }

    private Option at(Option chosen, boolean shared) {
        return places.stream().filter(option -> option.place().communal() == shared)
                .filter(option -> shared ? option.block().isPresent() && option.block().equals(chosen.block())
                        : option.place().agreement().equals(chosen.place().agreement()))
                .findFirst()
                .map(option -> new Option(option.place(), chosen.agreement(), chosen.patch(), option.block()))
                .orElse(chosen);
    }

    public Optional<Fault> fault() {
        return diagnosis.fault(draft.answers());
    }

    /** How soon, under which duties, at whose cost; empty until both place and fault are known. */
    public Optional<Triage.Verdict> verdict() {
        return place().flatMap(option -> fault().map(fault -> triage.decide(fault, household(option))));
    }

    public Triage.Household household(Option option) {
        return new Triage.Household(option.agreement(), needs, day, option.place().communal());
    }

    /** Attended as soon as somebody can, without a slot. */
    public boolean emergency() {
        return verdict().filter(verdict -> verdict.priority() == Priority.EMERGENCY).isPresent();
    }

    /**
     * The newest open repair of this fault in this place, unless they have said theirs is unlike it. Each report is told
     * apart from the one before it, so any number of neighbours can each have theirs.
     */
    public Optional<Repair> duplicate() {
        var besides = answers().besides();
        return fault().flatMap(fault -> OpenRepairs.last(openHere.stream()
                        .filter(repair -> repair.report().fault().equals(fault.key())).toList()))
                .filter(newest -> besides.filter(newest.id().toString()::equals).isEmpty());
    }

    public List<Hazard> mentioned() {
        return mentions.hazards();
    }

    /** What the questions found and what the words mention, the gravest first. */
    public List<KnownHazard> hazards() {
        return KnownHazard.of(verdict().flatMap(Triage.Verdict::hazard), mentioned());
    }

    /**
     * The dangers they wrote of beyond what the questions found, as keys of the danger; {@link #RING_US} for an emergency
     * that has none of its own. Who wrote "I can smell gas" is told whom to ring before the next question.
     */
    public Set<String> alarms() {
        var shown = fault().flatMap(fault -> fault.guidance().danger());
        return mentioned().stream().filter(hazard -> hazard.severity() == Hazard.Severity.EMERGENCY)
                .filter(hazard -> KnownHazard.exceeds(hazard, verdict().flatMap(Triage.Verdict::hazard)))
                .map(hazard -> diagnosis.dangerOf(hazard.type()).map(Danger::key).orElse(RING_US))
                .filter(danger -> shown.filter(danger::equals).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public ReportPath.Facts facts() {
        var codes = places.stream().map(option -> option.place().code()).collect(Collectors.toSet());
        return new ReportPath.Facts(codes, fault(), duplicate().isPresent(), emergency(), alarms());
    }

    public List<ReportStep> answered() {
        return ReportPath.answered(answers(), facts());
    }

    public ReportStep next() {
        return ReportPath.next(answers(), facts());
    }

    /**
     * Why a person reads it first: hazard words in free text ("a submission that mentions a hazard starts a clock",
     * rules.md AW-7), or a fault that by the rules is not the landlord's and they say is.
     */
    public List<String> reviewReasons() {
        var reasons = new ArrayList<String>();
        var judged = verdict().flatMap(Triage.Verdict::hazard);
        if (mentioned().stream().anyMatch(hazard -> KnownHazard.exceeds(hazard, judged))
                || mentions.toJudge().stream().anyMatch(type -> judged.filter(hazard -> hazard.type() == type).isEmpty())) {
            reasons.add("hazard-words");
        }
        if (verdict().filter(verdict -> !verdict.responsibility().landlordMends()).isPresent()) {
            reasons.add("responsibility");
        }
        return reasons;
    }
}
