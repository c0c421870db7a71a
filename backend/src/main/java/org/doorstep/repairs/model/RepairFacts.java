package org.doorstep.repairs.model;

import java.util.Arrays;

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

    /** Whether the law on hazards binds us to somebody of this tenure (rules.md AW-1, AW-2). */
    public static boolean underAwaabsLaw(String tenure) {
        return Arrays.stream(AgreementKind.values()).filter(Triage::underAwaabsLaw).anyMatch(kind -> tenure(kind).equals(tenure));
    }

    /** As the charters name it: it decides whose law binds. */
    public static String tenure(AgreementKind agreement) {
        return switch (agreement) {
            case SECURE -> "secure";
            case FLEXIBLE -> "flexible";
            case INTRODUCTORY, DEMOTED -> "introductory";
            case ASSURED -> "assured";
            case ASSURED_SHORTHOLD -> "starter";
            case LEASE -> "lease";
            case SHARED_OWNERSHIP -> "shared-ownership";
            case TEMPORARY -> "licence";
            case TEMPORARY_TENANCY -> "temporary";
            case PITCH -> "pitch";
            case GARAGE -> "garage";
        };
    }
}
