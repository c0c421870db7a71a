package org.doorstep.repairs.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.springframework.core.io.Resource;

/** Reads the data files of the diagnosis into its model. Anything wrong ends the start with a sentence. */
public final class DiagnosisLoader {

    private DiagnosisLoader() {}

    private record DiagnosisFile(
            String name, String first, HazardPhases phases, Map<String, JourneyFile.Asked> questions, Map<String, FaultFile> outcomes) {}

    private record FaultFile(
            Trade trade,
            int minutes,
            Priority priority,
            Optional<Priority> winter,
            Payer tenants,
            Payer owners,
            Optional<Hazard> hazard,
            Optional<QualifyingRepair> rightToRepair,
            Optional<List<String>> advice,
            Optional<List<String>> selfHelp,
            Optional<String> danger) {

        Fault as(String key) {
            return new Fault(
                    key,
                    new Fault.Work(trade, minutes, priority, winter),
                    new Fault.Responsibility(tenants, owners),
                    hazard,
                    rightToRepair,
                    new Fault.Guidance(advice.orElse(List.of()), selfHelp.orElse(List.of()), danger));
        }
    }

    private record DangersFile(Map<String, DangerFile> dangers) {}

    private record DangerFile(
            List<Danger.Number> call,
            Optional<List<String>> doNow,
            Optional<List<String>> doNot,
            Optional<Set<HazardType>> hazards,
            Optional<String> fault) {

        Danger as(String key) {
            return new Danger(key, List.copyOf(call), doNow.orElse(List.of()), doNot.orElse(List.of()), hazards.map(Set::copyOf).orElse(Set.of()), fault);
        }
    }

    /** How much a phrase says: {@code review} is for a person to judge. */
    private enum Weight {
        EMERGENCY, SIGNIFICANT, REVIEW;

        Optional<Hazard.Severity> severity() {
            return this == REVIEW ? Optional.empty() : Optional.of(Hazard.Severity.valueOf(name()));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record WordsFile(Map<HazardType, Map<Weight, List<String>>> hazards) {}

    /** @throws IllegalStateException with everything wrong in either file, or a word missing */
    public static Diagnosis diagnosis(Resource diagnosis, Resource dangers) {
        var file = JourneyFile.read(diagnosis, DiagnosisFile.class);
        var faults = new LinkedHashMap<String, Fault>();
        file.outcomes().forEach((key, fault) -> faults.put(key, fault.as(key)));
        var found = new ArrayList<Danger>();
        JourneyFile.read(dangers, DangersFile.class).dangers().forEach((key, danger) -> found.add(danger.as(key)));
        return new Diagnosis(
                JourneyFile.journey(file.name(), file.first(), file.questions(), faults.keySet()),
                Collections.unmodifiableMap(faults),
                List.copyOf(found),
                file.phases());
    }

    /** @throws IllegalStateException naming every word a page would miss */
    public static void requireWords(Diagnosis diagnosis, Predicate<String> known) {
        var missing = new ArrayList<>(diagnosis.words());
        diagnosis.dangers().forEach(danger -> missing.addAll(danger.words()));
        missing.removeIf(known);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Words are missing: " + String.join(", ", missing) + ".");
        }
    }

    /** @throws IllegalStateException when a code is for no fault */
    public static JobCodes jobCodes(Resource file, Diagnosis diagnosis) {
        return JobCodes.checked(JourneyFile.read(file, JobCodes.class).codes(), diagnosis.faults().keySet());
    }

    public static HazardWords hazardWords(Resource file) {
        var entries = new ArrayList<HazardWords.Entry>();
        JourneyFile.read(file, WordsFile.class).hazards().forEach((type, byWeight) -> byWeight.forEach((weight, phrases) ->
                phrases.forEach(phrase -> entries.add(new HazardWords.Entry(type, weight.severity(), phrase)))));
        return new HazardWords(entries);
    }
}
