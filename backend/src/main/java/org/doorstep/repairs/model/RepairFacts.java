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
                .with("tenure", agreement.tenure())
                .with("right-to-repair-class", verdict.rightToRepair().map(QualifyingRepair::charterClass));
    }

    /** Whether the law on hazards binds us to somebody of this tenure (rules.md AW-1, AW-2). */
    public static boolean underAwaabsLaw(String tenure) {
        return Arrays.stream(AgreementKind.values()).filter(Triage::underAwaabsLaw).anyMatch(kind -> kind.tenure().equals(tenure));
    }
}
