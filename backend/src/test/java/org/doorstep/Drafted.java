package org.doorstep;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.doorstep.repairs.Door;
import org.doorstep.repairs.Register;
import org.doorstep.repairs.ReportStep;

/** A report of a dripping tap, as far as a test wants it. */
public final class Drafted {

    private static final List<Map<String, String>> DRIPPING_TAP =
            List.of(Map.of("where", "kitchen"), Map.of("kitchen", "tap"), Map.of("tap", "drip"));

    private Drafted() {}

    public static UUID upToPhotos(Door door, Register.Household household) {
        var draft = door.begin();
        door.answer(draft, ReportStep.PLACE, Map.of("place", "home." + household.agreement()));
        DRIPPING_TAP.forEach(answer -> door.answer(draft, ReportStep.QUESTIONS, answer));
        door.answer(draft, ReportStep.ADVICE, Map.of());
        door.answer(draft, ReportStep.WORDS, Map.of("words", "It drips all night"));
        return draft;
    }

    /** Everything but "check your answers". */
    public static UUID upToCheck(Door door, Register.Household household, String slot) {
        var draft = upToPhotos(door, household);
        door.answer(draft, ReportStep.PHOTOS, Map.of());
        door.answer(draft, ReportStep.ACCESS, Map.of("meetName", "Sam", "meetPhone", "07700 900 982", "access", "dog", "notes", ""));
        door.answer(draft, ReportStep.SLOT, Map.of("slot", slot));
        return draft;
    }
}
