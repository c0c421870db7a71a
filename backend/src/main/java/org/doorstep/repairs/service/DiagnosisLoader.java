package org.doorstep.repairs.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.platform.journey.JourneyFile;
import org.doorstep.repairs.model.diagnosis.Danger;
import org.doorstep.repairs.model.diagnosis.Diagnosis;
import org.doorstep.repairs.model.diagnosis.Fault;
import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.HazardPhases;
import org.doorstep.repairs.model.diagnosis.HazardType;
import org.doorstep.repairs.model.diagnosis.HazardWords;
import org.doorstep.repairs.model.diagnosis.JobCodes;
import org.doorstep.repairs.model.diagnosis.Payer;
import org.doorstep.repairs.model.diagnosis.Priority;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Trade;
import org.jspecify.annotations.Nullable;

/** Reads the data files of the diagnosis into its model. Anything wrong ends the start with a sentence. */
public final class DiagnosisLoader {

    private DiagnosisLoader() {}

    private record DiagnosisFile(
            String name, String first, PhasesFile phases, Map<String, JourneyFile.Asked> questions, Map<String, FaultFile> outcomes) {}

    private record PhasesFile(String list, String emergency, Map<HazardType, String> significant) {}

    private record FaultFile(
            Trade trade,
            int minutes,
            Priority priority,
            @Nullable Priority winter,
            Payer tenants,
            Payer owners,
            @Nullable HazardFile hazard,
            @Nullable QualifyingRepair rightToRepair,
            @Nullable List<String> advice,
            @Nullable List<String> selfHelp,
            @Nullable String danger) {

        Fault as(String key) {
            return new Fault(
                    key,
                    new Fault.Work(trade, minutes, priority, Optional.ofNullable(winter)),
                    new Fault.Responsibility(tenants, owners),
                    Optional.ofNullable(hazard).map(HazardFile::as),
                    Optional.ofNullable(rightToRepair),
                    new Fault.Guidance(orNone(advice), orNone(selfHelp), Optional.ofNullable(danger)));
        }
    }

    private record HazardFile(HazardType type, Hazard.Severity severity, boolean worseWithNeed) {
        Hazard as() {
            return new Hazard(type, severity, worseWithNeed);
        }
    }

    private record DangersFile(Map<String, DangerFile> dangers) {}

    private record DangerFile(
            List<Danger.Number> call,
            @Nullable List<String> doNow,
            @Nullable List<String> doNot,
            @Nullable String fault) {

        Danger as(String key) {
            return new Danger(key, List.copyOf(call), orNone(doNow), orNone(doNot), Optional.ofNullable(fault));
        }
    }

    private record CodesFile(Map<String, String> codes) {}

    private record WordsFile(Map<HazardType, Map<Hazard.Severity, List<String>>> hazards) {}

    /** @throws IllegalStateException with everything wrong in either file, or a word missing */
    public static Diagnosis diagnosis(String diagnosis, String dangers) {
        var file = JourneyFile.read(diagnosis, DiagnosisFile.class);
        var faults = new LinkedHashMap<String, Fault>();
        file.outcomes().forEach((key, fault) -> faults.put(key, fault.as(key)));
        var found = new ArrayList<Danger>();
        JourneyFile.read(dangers, DangersFile.class).dangers().forEach((key, danger) -> found.add(danger.as(key)));
        return new Diagnosis(
                JourneyFile.journey(file.name(), file.first(), file.questions(), faults.keySet()),
                Collections.unmodifiableMap(faults),
                List.copyOf(found),
                phases(file.phases()));
    }

    /** @throws IllegalStateException naming every word a page would miss */
    public static void requireWords(Diagnosis diagnosis, Set<String> words) {
        var missing = new ArrayList<>(diagnosis.words());
        diagnosis.dangers().forEach(danger -> missing.addAll(danger.words()));
        missing.removeAll(words);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Words are missing: " + String.join(", ", missing) + ".");
        }
    }

    /** @throws IllegalStateException when a code is for no fault */
    public static JobCodes jobCodes(String resource, Diagnosis diagnosis) {
        return JobCodes.checked(JourneyFile.read(resource, CodesFile.class).codes(), diagnosis.faults().keySet());
    }

    public static HazardWords hazardWords(String resource) {
        var entries = new ArrayList<HazardWords.Entry>();
        JourneyFile.read(resource, WordsFile.class).hazards().forEach((type, bySeverity) -> bySeverity.forEach((severity, phrases) ->
                phrases.forEach(phrase -> entries.add(new HazardWords.Entry(type, severity, phrase)))));
        return new HazardWords(entries);
    }

    private static HazardPhases phases(PhasesFile file) {
        var significant = new LinkedHashMap<HazardType, LocalDate>();
        file.significant().forEach((type, day) -> significant.put(type, LocalDate.parse(day)));
        return new HazardPhases(file.list(), LocalDate.parse(file.emergency()), significant);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
