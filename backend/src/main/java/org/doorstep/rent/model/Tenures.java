package org.doorstep.rent.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.doorstep.residents.AgreementKind;

/** Agreements in the vocabulary of the charters ({@code charters/vocabulary.yaml}), which say how long a notice runs. */
public final class Tenures {

    /** Each that rent is paid under. */
    public static final List<String> ALL = Arrays.stream(AgreementKind.values()).map(AgreementKind::tenure).distinct().toList();

    /** Those whose rent is changed by a notice of variation (Housing Act 1985, section 103). */
    private static final Set<String> BY_VARIATION = Set.of("secure", "introductory");

    private Tenures() {}

    public static boolean changedByVariation(String tenure) {
        return BY_VARIATION.contains(tenure);
    }
}
