package org.doorstep.repairs.model.diagnosis;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** How soon, under which duties and at whose cost a fault is mended, for this household on this day. */
public final class Triage {

    private Triage() {}

    /**
     * @param council whether the landlord is a local housing authority
     * @param needs   recognised needs in the household that the landlord's settings let raise a priority
     * @param day     civil day of the report in England, which picks the rules in force
     */
    public record Household(Tenure tenure, boolean council, Set<String> needs, LocalDate day) {
        public Household {
            needs = Set.copyOf(needs);
        }
    }

    /** Which of Awaab's Law's sets of clocks open. */
    public enum Clocks { NONE, EMERGENCY, SIGNIFICANT }

    /** @param workingDays 1, 3 or 7, counted from the day after the report */
    public record RightToRepair(QualifyingRepair repair, int workingDays) {}

    /**
     * @param priority   the band to keep
     * @param raisedFor  the needs that raised it by one band, told to the resident; empty when nothing was raised
     * @param hazard     as judged for this household: recorded in every tenure
     * @param clocks     which clocks the law starts
     */
    public record Verdict(
            Priority priority,
            Set<String> raisedFor,
            Optional<Hazard> hazard,
            Clocks clocks,
            Optional<RightToRepair> rightToRepair,
            Payer responsibility) {}

    public static Verdict decide(Fault fault, Household household, HazardPhases phases) {
        var band = band(fault, household.day());
        var needed = !household.needs().isEmpty();
        var raised = needed && band != Priority.EMERGENCY;
        var hazard = fault.hazard().map(found -> found.forHousehold(needed));
        return new Verdict(
                raised ? band.raised() : band,
                raised ? household.needs() : Set.of(),
                hazard,
                hazard.map(found -> clocks(found, household, phases)).orElse(Clocks.NONE),
                rightToRepair(fault, household),
                fault.responsibility().of(household.tenure()));
    }

    private static Priority band(Fault fault, LocalDate day) {
        return fault.work().winter().filter(_ -> QualifyingRepair.heatingSeason(day)).orElse(fault.work().priority());
    }

    /**
     * Which clocks one hazard starts, whether found by the questions or mentioned in the resident's own words (AW-7).
     * AW-1, AW-2: tenancies only; AW-4: an emergency of any type; AW-5: "only the hazard types in the phase in force".
     */
    public static Clocks clocks(Hazard hazard, Household household, HazardPhases phases) {
        if (!household.tenure().underAwaabsLaw() || !phases.inForce(hazard, household.day())) {
            return Clocks.NONE;
        }
        return switch (hazard.severity()) {
            case EMERGENCY -> Clocks.EMERGENCY;
            case SIGNIFICANT -> Clocks.SIGNIFICANT;
        };
    }

    /** 4.5: "council secure, flexible, introductory tenants only", "landlord's responsibility". */
    private static Optional<RightToRepair> rightToRepair(Fault fault, Household household) {
        return fault.rightToRepair()
                .filter(_ -> household.council() && household.tenure().underRightToRepair())
                .map(repair -> new RightToRepair(repair, repair.workingDays(household.day())));
    }
}
