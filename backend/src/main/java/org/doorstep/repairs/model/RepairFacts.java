package org.doorstep.repairs.model;

import org.doorstep.repairs.model.diagnosis.Hazard;
import org.doorstep.repairs.model.diagnosis.QualifyingRepair;
import org.doorstep.repairs.model.diagnosis.Triage;
import org.doorstep.residents.AgreementKind;
import org.doorstep.standards.Facts;

/** A repair in the vocabulary of the charters ({@code charters/vocabulary.yaml}). */
public final class RepairFacts {

    private RepairFacts() {}

    /** For {@code repair.reported}. */
    public static Facts reported(Triage.Verdict verdict, AgreementKind agreement) {
        return Facts.of("priority", verdict.priority().toString())
                .with("tenure", tenure(agreement))
                .with("right-to-repair-class", verdict.rightToRepair().map(QualifyingRepair::charterClass));
    }

    /** For {@code hazard.aware}. */
    public static Facts hazard(Hazard hazard, AgreementKind agreement) {
        return Facts.of("hazard", hazard.severity().toString())
                .with("hazard-type", hazard.type().charterType())
                .with("tenure", tenure(agreement));
    }

    static String tenure(AgreementKind agreement) {
        return switch (agreement) {
            case SECURE -> "secure";
            case FLEXIBLE -> "flexible";
            case INTRODUCTORY, DEMOTED -> "introductory";
            case ASSURED -> "assured";
            case ASSURED_SHORTHOLD -> "starter";
            case LEASE -> "lease";
            case SHARED_OWNERSHIP -> "shared-ownership";
            case TEMPORARY -> "licence";
            case PITCH -> "pitch";
            case GARAGE -> "garage";
        };
    }
}
