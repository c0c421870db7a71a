package org.doorstep.repairs.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.residents.AgreementKind;

/**
 * One outcome of the diagnosis. Its name is the word {@code diagnosis.outcome.<key>}.
 *
 * @param key stable for ever: kept on cases, mapped to each landlord's own job codes
 */
public record Fault(
        String key,
        Work work,
        Responsibility responsibility,
        Optional<Hazard> hazard,
        Optional<QualifyingRepair> rightToRepair,
        Guidance guidance) {

    /**
     * @param minutes the usual time on site
     * @param winter  the priority from 1 November to 30 April where the season makes it worse
     */
    public record Work(Trade trade, int minutes, Priority priority, Optional<Priority> winter) {}

    /** @param tenants for everybody who rents, licences too @param owners for leaseholders and shared owners */
    public record Responsibility(Payer tenants, Payer owners) {

        public Payer of(AgreementKind agreement) {
            return switch (agreement) {
                case LEASE, SHARED_OWNERSHIP -> owners == Payer.LANDLORD ? Payer.SERVICE_CHARGE : owners;
                case SECURE, INTRODUCTORY, FLEXIBLE, DEMOTED, ASSURED, ASSURED_SHORTHOLD, TEMPORARY, TEMPORARY_TENANCY, GARAGE, PITCH -> tenants;
            };
        }
    }

    /**
     * @param advice   keys of what keeps people safe until somebody comes, {@code diagnosis.advice.<key>}
     * @param selfHelp keys of what to try first, {@code diagnosis.self-help.<key>}; never a condition of reporting
     * @param danger   key of the {@link Danger} to show before anything else
     */
    public record Guidance(List<String> advice, List<String> selfHelp, Optional<String> danger) {}

    /** Rules every fault keeps, whoever edits the data: one sentence for each broken one. */
    List<String> problems() {
        var wrong = new ArrayList<String>();
        if (work.minutes() < 15 || work.minutes() > 480) {
            wrong.add("The fault '" + key + "' takes " + work.minutes() + " minutes, not 15 to 480.");
        }
        // Rules 7.1 row 3, routine repairs: "Damp and mould must never sit here"; AW-13 gives 10 working days, a routine repair 28.
        if (hazard.isPresent() && work.priority() == Priority.ROUTINE) {
            wrong.add("The fault '" + key + "' is a hazard and routine.");
        }
        if (hazard.filter(found -> found.severity() == Hazard.Severity.EMERGENCY).isPresent() && work.priority() != Priority.EMERGENCY) {
            wrong.add("The fault '" + key + "' is an emergency hazard and not an emergency.");
        }
        // AW-3: nothing may let a tenant screen themselves out of a hazard.
        if (hazard.isPresent() && responsibility.tenants() != Payer.LANDLORD) {
            wrong.add("The fault '" + key + "' is a hazard and left to the tenant.");
        }
        // 4.5: the longest class is 7 working days.
        if (rightToRepair.isPresent() && (work.priority() == Priority.ROUTINE || responsibility.tenants() != Payer.LANDLORD)) {
            wrong.add("The fault '" + key + "' is under the Right to Repair and routine, or not the landlord's.");
        }
        return wrong;
    }
}
