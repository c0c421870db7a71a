package org.doorstep.repairs.model.diagnosis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.residents.AgreementKind;

/**
 * How soon, under which duties and at whose cost a fault is mended, for this household on this day.
 *
 * @param phases            from which day Awaab's Law binds
 * @param council           whether the landlord is a local housing authority
 * @param bandsRaisedByNeed by how many bands a need raises a repair, zero for a landlord that raises none
 */
public record Triage(HazardPhases phases, boolean council, int bandsRaisedByNeed) {

    /**
     * @param needs what puts somebody in the household at greater risk, by code: needs of access, language or format are none
     * @param day   civil day of the report in England, which picks the rules in force
     * @param shared whether it is of the parts a building shares, and not of their own home
     */
    public record Household(AgreementKind agreement, Set<String> needs, LocalDate day, boolean shared) {
        public Household {
            needs = Set.copyOf(needs);
        }
    }

    /** Which of Awaab's Law's sets of clocks open. */
    public enum Clocks { NONE, EMERGENCY, SIGNIFICANT }

    /**
     * @param priority  the band to keep
     * @param raisedFor the needs that raised it, told to the resident; empty when nothing was raised
     * @param hazard    as judged for this household: recorded in every tenure
     * @param clocks    which clocks the law starts
     */
    public record Verdict(
            Priority priority,
            Set<String> raisedFor,
            Optional<Hazard> hazard,
            Clocks clocks,
            Optional<QualifyingRepair> rightToRepair,
            Payer responsibility) {

        /** The same as facts of the charters' vocabulary, but for the tenure. */
        public Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            facts.put("priority", priority.toString());
            rightToRepair.ifPresent(right -> facts.put("right-to-repair-class", right.charterClass()));
            hazard.ifPresent(found -> {
                facts.put("hazard", found.severity().toString());
                facts.put("hazard-type", found.type().charterType());
            });
            return facts;
        }
    }

    public Verdict decide(Fault fault, Household household) {
        var hazard = fault.hazard().map(found -> found.forHousehold(!household.needs().isEmpty()));
        var usual = usual(fault, household.day());
        var priority = raised(usual, hazard, household);
        return new Verdict(
                priority,
                priority == usual ? Set.of() : household.needs(),
                hazard,
                hazard.map(found -> clocks(found, household)).orElse(Clocks.NONE),
                rightToRepair(fault, household),
                responsibility(fault, priority, household));
    }

    private static Priority usual(Fault fault, LocalDate day) {
        return fault.work().winter().filter(_ -> QualifyingRepair.heatingSeason(day)).orElse(fault.work().priority());
    }

    /** "A need in the household raises a repair by one priority band"; an emergency hazard is an emergency in any case (AW-4). */
    private Priority raised(Priority usual, Optional<Hazard> hazard, Household household) {
        if (hazard.filter(found -> found.severity() == Hazard.Severity.EMERGENCY).isPresent()) {
            return Priority.EMERGENCY;
        }
        return household.needs().isEmpty() ? usual : usual.raised(bandsRaisedByNeed);
    }

    /**
     * Which clocks one hazard starts, whether found by the questions or mentioned in the resident's own words (AW-7).
     * AW-1, AW-2: tenancies only; AW-4: an emergency of any type; AW-5: "only the hazard types in the phase in force".
     */
    public Clocks clocks(Hazard hazard, Household household) {
        if (!underAwaabsLaw(household.agreement()) || !phases.inForce(hazard, household.day())) {
            return Clocks.NONE;
        }
        return switch (hazard.severity()) {
            case EMERGENCY -> Clocks.EMERGENCY;
            case SIGNIFICANT -> Clocks.SIGNIFICANT;
        };
    }

    /**
     * "Covers tenancies of social homes let by registered providers (councils included), whenever granted. Not covered: private
     * rent, shared ownership/low-cost home ownership, licences" (AW-1), nor leaseholders (AW-2). Temporary homes by what they are let as: "decide on tenancy vs licence".
     */
    public static boolean underAwaabsLaw(AgreementKind agreement) {
        return switch (agreement) {
            case SECURE, INTRODUCTORY, FLEXIBLE, DEMOTED, ASSURED, ASSURED_SHORTHOLD, TEMPORARY_TENANCY -> true;
            case TEMPORARY, SHARED_OWNERSHIP, LEASE, GARAGE, PITCH -> false;
        };
    }

    /**
     * An emergency in an owner's own home may be of what only they use (a wire) or of the building (a ceiling): that we come
     * is sure, and who pays only their lease knows.
     */
    private static Payer responsibility(Fault fault, Priority priority, Household household) {
        var payer = fault.responsibility().of(household.agreement());
        return payer == Payer.SERVICE_CHARGE && priority == Priority.EMERGENCY && !household.shared() ? Payer.MADE_SAFE : payer;
    }

    /** 4.5: "council secure, flexible, introductory tenants only", "landlord's responsibility". */
    private Optional<QualifyingRepair> rightToRepair(Fault fault, Household household) {
        return fault.rightToRepair().filter(_ -> council && household.agreement().hasRightToRepair());
    }
}
