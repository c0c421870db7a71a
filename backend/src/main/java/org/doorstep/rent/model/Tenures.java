package org.doorstep.rent.model;

import java.util.EnumSet;
import java.util.Set;

import org.doorstep.residents.AgreementKind;

/** What the law says of rents by the kind of agreement they are paid under. */
public final class Tenures {

    /** Those whose rent is changed by a notice of variation (Housing Act 1985, section 103). */
    private static final Set<String> BY_VARIATION = Set.of("secure", "introductory");

    /** Tenancies of social housing that the Rent Standard binds (rules.md RN-5): no licence, no temporary home, no garage, no pitch. */
    private static final Set<AgreementKind> RENT_STANDARD = EnumSet.of(AgreementKind.SECURE, AgreementKind.INTRODUCTORY, AgreementKind.FLEXIBLE,
            AgreementKind.DEMOTED, AgreementKind.ASSURED, AgreementKind.ASSURED_SHORTHOLD);

    private Tenures() {}

    public static boolean changedByVariation(String tenure) {
        return BY_VARIATION.contains(tenure);
    }

    public static boolean inRentStandard(AgreementKind kind) {
        return RENT_STANDARD.contains(kind);
    }
}
