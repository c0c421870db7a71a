package org.doorstep.repairs.model.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The landlord's own code for each fault, as its contractor or housing system knows it: settings, never shipped codes of a
 * licensed schedule (rules 6.3).
 *
 * @param codes fault key to job code; a fault left out has no code and is mapped by hand
 */
public record JobCodes(Map<String, String> codes) {

    /** @throws IllegalStateException when a code belongs to no fault, or is empty */
    public static JobCodes checked(Map<String, String> codes, Set<String> faults) {
        codes.forEach((fault, code) -> {
            if (!faults.contains(fault)) {
                throw new IllegalStateException("The job code '" + code + "' is for '" + fault + "', which is no fault.");
            }
            if (code.isBlank()) {
                throw new IllegalStateException("The fault '" + fault + "' has an empty job code.");
            }
        });
        return new JobCodes(Map.copyOf(codes));
    }

    public Optional<String> of(String fault) {
        return Optional.ofNullable(codes.get(fault));
    }
}
