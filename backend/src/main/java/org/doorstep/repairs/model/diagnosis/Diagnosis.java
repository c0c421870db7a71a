package org.doorstep.repairs.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.platform.journey.Answers;
import org.doorstep.platform.journey.Journey;
import org.doorstep.platform.journey.Position;

/**
 * The questions of a repair and every fault they end in, found sound when it is made.
 *
 * @param faults  by key: exactly the journey's outcomes
 * @param dangers in the order asked
 * @param shared  the faults that only the shared parts of a building have
 */
public record Diagnosis(Journey journey, Map<String, Fault> faults, List<Danger> dangers, HazardPhases phases, Set<String> shared) {

    /** @throws IllegalStateException with a sentence for everything wrong */
    public Diagnosis {
        var wrong = new ArrayList<String>();
        faults.values().forEach(fault -> wrong.addAll(fault.problems()));
        var known = dangers.stream().map(Danger::key).toList();
        faults.values().forEach(fault -> fault.guidance().danger().filter(key -> !known.contains(key))
                .ifPresent(key -> wrong.add("The fault '" + fault.key() + "' names no danger: '" + key + "'.")));
        dangers.forEach(danger -> danger.fault().filter(key -> !emergency(faults, key))
                .ifPresent(key -> wrong.add("The danger '" + danger.key() + "' logs no emergency: '" + key + "'.")));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The diagnosis cannot be used: " + String.join(" ", wrong));
        }
    }

    public Diagnosis(Journey journey, Map<String, Fault> faults, List<Danger> dangers, HazardPhases phases) {
        this(journey, faults, dangers, phases, SharedParts.only(journey));
    }

    /** Whether the answers lead to something outside the home, in a part of the building that neighbours share. */
    public boolean shared(Answers answers) {
        var position = journey.at(answers);
        return SharedParts.walked(position.path())
                || position instanceof Position.Arrived(var outcome, _) && shared.contains(outcome);
    }

    /** The fault the answers lead to; empty while there is something to ask. */
    public Optional<Fault> fault(Answers answers) {
        return journey.at(answers) instanceof Position.Arrived(var outcome, _) ? fault(outcome) : Optional.empty();
    }

    public Optional<Fault> fault(String key) {
        return Optional.ofNullable(faults.get(key));
    }

    public Optional<Danger> danger(String key) {
        return dangers.stream().filter(danger -> danger.key().equals(key)).findFirst();
    }

    /** The danger to show whoever mentions a hazard of that type. */
    public Optional<Danger> dangerOf(HazardType type) {
        return dangers.stream().filter(danger -> danger.hazards().contains(type)).findFirst();
    }

    /** Every message key of questions, faults, advice and self-help; the dangers' own are in {@link Danger#words()}. */
    public Set<String> words() {
        var keys = journey.words();
        faults.values().forEach(fault -> {
            fault.guidance().advice().forEach(advice -> keys.add("diagnosis.advice." + advice));
            fault.guidance().selfHelp().forEach(help -> keys.add("diagnosis.self-help." + help));
        });
        return keys;
    }

    private static boolean emergency(Map<String, Fault> faults, String key) {
        return faults.containsKey(key) && faults.get(key).work().priority() == Priority.EMERGENCY;
    }
}
